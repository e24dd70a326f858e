import { useEffect, useSyncExternalStore } from 'react';
import type { FillingSession } from './filling-session.ts';

const isTyping = (): boolean =>
  document.activeElement?.matches('main input:not([type=radio], [type=checkbox]), main textarea') ?? false;

/** Opens the answers anew once sections were handed out otherwise; not while somebody is in the middle of a word. */
export function useReopening(session: FillingSession, onReopen: () => void): void {
  const isOutdated = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.isOutdated,
  );
  useEffect(() => {
    if (!isOutdated) return undefined;
    const reopen = (): void => {
      if (!isTyping()) onReopen();
    };
    reopen();
    const afterwards = (): void => void setTimeout(reopen);
    document.addEventListener('focusout', afterwards);
    return () => document.removeEventListener('focusout', afterwards);
  }, [isOutdated, onReopen]);
}
