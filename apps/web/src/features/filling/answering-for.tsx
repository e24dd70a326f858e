import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useWords, Words } from '../../parts/wording.tsx';
import classes from './filling.module.css';
import { FOR_THE_LEAD } from './filling-rights.ts';
import type { Answering } from './use-answering-for.ts';

interface AnsweringForProps {
  readonly answering: Answering;
  readonly onKeys: (() => void) | undefined;
}

/** Always in sight: for whom the next keystroke counts. */
export function AnsweringFor({ answering, onKeys }: AnsweringForProps) {
  const intl = useIntl();
  const words = useWords();
  const id = useId();
  const { institutions, canFollowLead, chosen, isExpert, choose } = answering;
  const only = institutions.length === 1 && !canFollowLead ? institutions[0] : undefined;
  const sorted = [...institutions].sort((a, b) => words(a.name).localeCompare(words(b.name), intl.locale));
  return (
    <div className={classes.answering} data-reading={chosen === undefined || undefined}>
      {chosen === undefined ? (
        <span>
          <FormattedMessage id={isExpert ? 'filling.as-expert' : 'filling.reading-only'} />
        </span>
      ) : (
        <>
          <label htmlFor={only ? undefined : id}>
            <FormattedMessage id="filling.answering-for" />
          </label>
          {only ? (
            <b>
              <Words text={only.name} />
            </b>
          ) : (
            <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
              {canFollowLead && (
                <option value={FOR_THE_LEAD}>{intl.formatMessage({ id: 'filling.for-the-lead' })}</option>
              )}
              {sorted.map((institution) => (
                <option key={institution.id} value={institution.id}>
                  {words(institution.name)}
                </option>
              ))}
            </select>
          )}
        </>
      )}
      {onKeys && (
        <button type="button" className={classes.keys} onClick={onKeys}>
          <kbd dir="ltr">?</kbd> <FormattedMessage id="filling.keys" />
        </button>
      )}
    </div>
  );
}
