import type { Audience } from '@chorsu/access';
import { Button } from '@chorsu/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { AudienceTag } from './audience-tag.tsx';
import classes from './presentation.module.css';

interface PresentationProps {
  readonly audience: Audience;
  /** One figure each. */
  readonly steps: readonly ReactNode[];
  readonly onLeave: () => void;
}

/** For a room: large type, one figure a step, whose eyes it is for in the corner, and nothing of the rest of the page. */
export function Presentation({ audience, steps, onLeave }: PresentationProps) {
  const intl = useIntl();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState(0);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const place = Math.min(step, steps.length - 1);
  const go = (by: number) => setStep(Math.max(0, Math.min(steps.length - 1, place + by)));
  return (
    <dialog
      ref={dialog}
      className={classes.room}
      aria-label={intl.formatMessage({ id: 'insights.presenting' })}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'PageDown') go(1);
        if (event.key === 'PageUp') go(-1);
      }}
    >
      <div className={classes.bar}>
        <AudienceTag audience={audience} />
        <nav className={classes.steps} aria-label={intl.formatMessage({ id: 'insights.steps' })}>
          {steps.length > 1 && (
            <>
              <Button variant="default" size="compact-md" disabled={place === 0} onClick={() => go(-1)}>
                <FormattedMessage id="insights.step-back" />
              </Button>
              <span className="num" role="status">
                <FormattedMessage id="insights.step" values={{ step: place + 1, total: steps.length }} />
              </span>
              <Button
                variant="default"
                size="compact-md"
                disabled={place === steps.length - 1}
                onClick={() => go(1)}
              >
                <FormattedMessage id="insights.step-on" />
              </Button>
            </>
          )}
          <Button variant="subtle" size="compact-md" onClick={onLeave}>
            <FormattedMessage id="insights.leave" />
          </Button>
        </nav>
      </div>
      <div className={classes.stage}>{steps[place]}</div>
    </dialog>
  );
}
