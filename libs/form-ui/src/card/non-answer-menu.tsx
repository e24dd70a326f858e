import { NON_ANSWERS, type NonAnswer, type NonAnswerKind } from '@chorsu/answers';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import { nonAnswerMessage } from '../text/non-answer-text.tsx';
import classes from './card.module.css';

interface NonAnswerMenuProps {
  readonly path: string;
  readonly nonAnswer: NonAnswer | undefined;
  readonly hasValue: boolean;
  readonly isReadOnly: boolean;
  readonly isNotApplicableAllowed: boolean;
  /** In a row of a grid. */
  readonly isCompact?: boolean;
}

/** Says why there is no answer: never a zero, with a reason where it isn't applicable. Opens in place. */
export function NonAnswerMenu(props: NonAnswerMenuProps) {
  const { path, nonAnswer, hasValue, isReadOnly, isNotApplicableAllowed, isCompact = false } = props;
  const { model } = useForm();
  const intl = useIntl();
  const panelId = useId();
  const [isOpen, setOpen] = useState(false);
  const kinds = NON_ANSWERS.filter((kind) => kind !== 'not_applicable' || isNotApplicableAllowed);
  const write = (kind: NonAnswerKind, reason: string, manner: 'typing' | 'final'): void =>
    model.edit(path, 'value', { nonAnswer: kind, ...(reason ? { reason } : {}) }, manner);
  const hasSomething = hasValue || nonAnswer !== undefined;
  if (isReadOnly) return null;
  return (
    <>
      <button
        type="button"
        className={classes.quiet}
        data-action="non-answer"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {isCompact ? (
          <>
            <span aria-hidden>⋯</span>
            <span className="sr-only">{intl.formatMessage({ id: 'form.no-answer' })}</span>
          </>
        ) : (
          intl.formatMessage({ id: 'form.no-answer' })
        )}
      </button>
      {isOpen && (
        <fieldset id={panelId} className={classes.panel}>
          <legend className="sr-only">{intl.formatMessage({ id: 'form.no-answer' })}</legend>
          {kinds.map((kind) => (
            <label key={kind} className={classes.choice}>
              <input
                type="radio"
                name={`${path} non-answer`}
                checked={nonAnswer?.nonAnswer === kind}
                onChange={() => write(kind, nonAnswer?.reason ?? '', 'final')}
              />
              {intl.formatMessage({ id: nonAnswerMessage[kind] })}
            </label>
          ))}
          {nonAnswer && (
            <label className={classes.reason}>
              {intl.formatMessage({ id: 'form.reason' })}
              <input
                type="text"
                dir="auto"
                maxLength={2_000}
                value={nonAnswer.reason ?? ''}
                onChange={(event) => write(nonAnswer.nonAnswer, event.target.value, 'typing')}
                onBlur={() => model.leave(path)}
              />
            </label>
          )}
          {hasSomething && (
            <button
              type="button"
              className={classes.quiet}
              onClick={() => model.edit(path, 'value', null, 'final')}
            >
              {intl.formatMessage({ id: 'form.clear' })}
            </button>
          )}
        </fieldset>
      )}
    </>
  );
}
