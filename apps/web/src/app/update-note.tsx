import { Button } from '@chorsu/ui';
import { useEffect, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { inTypingPauses } from '../parts/typing-pauses.ts';
import { registerSW } from 'virtual:pwa-register';
import classes from './update-note.module.css';

/** The first question comes first: fetching the shell for later would compete with it. In ms. */
const registeredAfter = 3_000;

/** How often a tab that stays open asks whether there is a newer version. In ms. */
const askedEvery = 30 * 60_000;
const askedAgainAfter = 10_000;

/** Chromium keeps the older one while a request runs through it and may then forget the newer; leaving frees it. In ms. */
const leftAfter = 2_000;

/** Browsers ask only as a page is loaded, and this one may stay open for weeks. Answers how to stop. */
function askAgain(registration: ServiceWorkerRegistration): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void => {
    clearTimeout(again);
    registration.update().catch(() => {
      // The network has just come back, or the server starts anew.
      if (navigator.onLine) again = setTimeout(ask, askedAgainAfter);
    });
  };
  const timer = setInterval(ask, askedEvery);
  addEventListener('online', ask);
  return () => {
    clearTimeout(again);
    clearInterval(timer);
    removeEventListener('online', ask);
  };
}

/**
 * Once a newer one has taken over, in whichever tab that was agreed, each tab is loaded anew: the parts of the older
 * one are gone. Where nobody agreed it waits for the end of a word. The first that takes a page over changes nothing.
 * Answers how to stop.
 */
function followNewer(): () => void {
  // Pages without TLS have none.
  if (!('serviceWorker' in navigator)) return () => undefined;
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  let stopWaiting: (() => void) | undefined;
  const follow = (): void => {
    if (isControlled) stopWaiting ??= inTypingPauses(() => location.reload());
    isControlled = true;
  };
  serviceWorker.addEventListener('controllerchange', follow);
  return () => {
    serviceWorker.removeEventListener('controllerchange', follow);
    stopWaiting?.();
  };
}

/** The service worker keeps the shell for work without a network; a newer one waits until the person agrees. */
export function UpdateNote() {
  const [update, setUpdate] = useState<() => void>();
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      const activate = registerSW({
        onNeedRefresh: () => setUpdate(() => () => void activate(true)),
        // followNewer does it, when nobody is disturbed by it.
        onNeedReload: () => undefined,
        onRegisteredSW: (_, registration) => {
          if (registration) stop = askAgain(registration);
        },
      });
    }, registeredAfter);
    const unfollow = followNewer();
    return () => {
      clearTimeout(timer);
      stop?.();
      unfollow();
    };
  }, []);
  if (!update) return null;
  const leave = (): void => {
    setIsLeaving(true);
    update();
    setTimeout(() => location.reload(), leftAfter);
  };
  return (
    <div className={classes.note} role="status">
      <FormattedMessage id="app.update" />
      <Button size="compact-sm" loading={isLeaving} onClick={leave}>
        <FormattedMessage id="app.update.reload" />
      </Button>
    </div>
  );
}
