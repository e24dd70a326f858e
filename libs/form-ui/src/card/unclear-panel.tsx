import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import classes from './card.module.css';

/** "Wording unclear": a line to the designer, without leaving the question. */
export function UnclearPanel({ path }: { readonly path: string }) {
  const { reportUnclear } = useForm();
  const intl = useIntl();
  const id = useId();
  const [state, setState] = useState<'closed' | 'open' | 'sending' | 'sent' | 'failed'>('closed');
  const [text, setText] = useState('');
  if (!reportUnclear) return null;
  if (state === 'sent') return <span role="status">{intl.formatMessage({ id: 'form.unclear-sent' })}</span>;
  const send = async (): Promise<void> => {
    setState('sending');
    try {
      await reportUnclear(path, text.trim());
      setState('sent');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        type="button"
        className={classes.quiet}
        aria-expanded={state !== 'closed'}
        aria-controls={id}
        onClick={() => setState(state === 'closed' ? 'open' : 'closed')}
      >
        {intl.formatMessage({ id: 'form.unclear' })}
      </button>
      {state !== 'closed' && (
        <div id={id} className={classes.panel}>
          <label className={classes.reason}>
            {intl.formatMessage({ id: 'form.unclear-what' })}
            <input
              type="text"
              dir="auto"
              maxLength={2_000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <button
            type="button"
            className={classes.button}
            disabled={state === 'sending' || text.trim() === ''}
            onClick={() => void send()}
          >
            {intl.formatMessage({ id: 'form.send' })}
          </button>
          {state === 'failed' && (
            <span className={classes.error}>{intl.formatMessage({ id: 'form.unclear-failed' })}</span>
          )}
        </div>
      )}
    </>
  );
}
