import { useIntl } from 'react-intl';
import { useForm } from '../model/form-context.tsx';
import type { CellSaving } from '../model/form-model.ts';
import { reasonText } from '../text/reason-text.ts';
import classes from './card.module.css';

/** saved · saving · waiting for the network · to be looked at */
export function SaveMark({ saving }: { readonly saving: CellSaving }) {
  const intl = useIntl();
  if (saving.state === 'saved') {
    if (saving.at === undefined) return null;
    const time = intl.formatTime(saving.at, { hour: 'numeric', minute: '2-digit' });
    return (
      <span className={classes.saved} data-state="saved">
        <span aria-hidden>✓ </span>
        {intl.formatMessage({ id: 'form.saved-at' }, { time })}
      </span>
    );
  }
  const words = { saving: 'form.saving', waiting: 'form.waiting', refused: 'form.refused' } as const;
  return (
    <span className={classes.saved} data-state={saving.state}>
      {intl.formatMessage({ id: words[saving.state] })}
    </span>
  );
}

/** What the server refused: why, what had been written, and what can be done. Nothing is thrown away unasked. */
export function RefusedNotice({ saving }: { readonly saving: CellSaving }) {
  const { model } = useForm();
  const intl = useIntl();
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
        <button type="button" className={classes.button} onClick={() => model.retry(id)}>
          {intl.formatMessage({ id: 'form.retry' })}
        </button>
        <button type="button" className={classes.button} onClick={() => model.discard(id)}>
          {intl.formatMessage({ id: 'form.discard' })}
        </button>
      </span>
    </div>
  ));
}
