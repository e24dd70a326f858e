import type { Question } from '@chorsu/questionnaire';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useForm, useSaving } from '../model/form-context.tsx';
import { pathsOf } from '../model/paths-of.ts';
import { reasonText } from '../text/reason-text.ts';
import { focusCardOf } from './focus-card.ts';
import classes from './card.module.css';

interface OfQuestion {
  readonly question: Question;
  readonly path: string;
}

/** saved · saving · waiting for the network · to be looked at: the worst of what stands at a question, its pillars too. */
export function SaveMark({ question, path }: OfQuestion) {
  const intl = useIntl();
  const saving = useSaving(pathsOf(question, path));
  if (saving.state === 'none') return null;
  if (saving.state === 'saved')
    return (
      <span className={classes.saved} data-state="saved">
        <span aria-hidden>✓ </span>
        {saving.at === undefined
          ? intl.formatMessage({ id: 'form.saved' })
          : intl.formatMessage(
              { id: 'form.saved-at' },
              { time: intl.formatTime(saving.at, { hour: 'numeric', minute: '2-digit' }) },
            )}
      </span>
    );
  const words = {
    saving: 'form.saving',
    waiting: 'form.waiting',
    unkept: 'form.unkept',
    refused: 'form.refused',
  } as const;
  return (
    <span className={classes.saved} data-state={saving.state}>
      {intl.formatMessage({ id: words[saving.state] })}
    </span>
  );
}

/** What the server refused: why, what had been written, and what can be done. Nothing is thrown away unasked. */
export const RefusedNotice = memo(function RefusedNotice({ question, path }: OfQuestion) {
  const { model, offerUndo } = useForm();
  const intl = useIntl();
  const saving = useSaving(pathsOf(question, path));
  const retry = (button: Element, id: string): void => {
    focusCardOf(button);
    model.retry(id);
  };
  const discard = (button: Element, id: string): void => {
    focusCardOf(button);
    const putBack = model.discard(id);
    offerUndo?.(intl.formatMessage({ id: 'form.discarded' }, { code: question.code }), putBack);
  };
  if (saving.state !== 'refused') return null;
  return saving.refusals.map(({ id, reason, value }) => (
    <div key={id} className={classes.notice} data-tone="bad" role="status">
      <div>
        <p>
          <b>{intl.formatMessage({ id: 'form.refused' })}.</b>{' '}
          {intl.formatMessage({ id: 'form.refused-why' }, { reason: reasonText(intl, reason) })}
        </p>
        {typeof value === 'string' && value !== '' && (
          <blockquote className={classes.kept}>
            <bdi>{value}</bdi>
          </blockquote>
        )}
      </div>
      <span className={classes.noticeActions}>
        <button
          type="button"
          className={classes.button}
          onClick={({ currentTarget }) => retry(currentTarget, id)}
        >
          {intl.formatMessage({ id: 'form.retry' })}
        </button>
        <button
          type="button"
          className={classes.button}
          onClick={({ currentTarget }) => discard(currentTarget, id)}
        >
          {intl.formatMessage({ id: 'form.discard' })}
        </button>
      </span>
    </div>
  ));
});
