import { useState } from 'react';
import classes from './card.module.css';

interface ReasonFootProps {
  readonly label: string;
  readonly action: string;
  /** Whether anything is chosen above. */
  readonly isReady: boolean;
  readonly onSend: (reason: string) => void;
}

/** The end of what a focal point decides: for a reason, and only with one. */
export function ReasonFoot({ label, action, isReady, onSend }: ReasonFootProps) {
  const [reason, setReason] = useState('');
  return (
    <>
      <label className={classes.reason}>
        {label}
        <input
          type="text"
          dir="auto"
          maxLength={2_000}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button
        type="button"
        className={classes.button}
        disabled={!isReady || reason.trim() === ''}
        onClick={() => onSend(reason.trim())}
      >
        {action}
      </button>
    </>
  );
}
