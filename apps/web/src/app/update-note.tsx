import { Button } from '@chorsu/ui';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { registerSW } from 'virtual:pwa-register';
import classes from './update-note.module.css';

/** The first question comes first: fetching the shell for later would compete with it. In ms. */
const registeredAfter = 3_000;

/** The service worker keeps the shell for work without a network; a newer one waits until the person agrees. */
export function UpdateNote() {
  const [update, setUpdate] = useState<() => void>();
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const timer = setTimeout(() => {
      const activate = registerSW({ onNeedRefresh: () => setUpdate(() => () => void activate(true)) });
    }, registeredAfter);
    return () => clearTimeout(timer);
  }, []);
  if (!update) return null;
  return (
    <div className={classes.note} role="status">
      <FormattedMessage id="app.update" />
      <Button size="compact-sm" onClick={update}>
        <FormattedMessage id="app.update.reload" />
      </Button>
    </div>
  );
}
