import { useEffect, useSyncExternalStore } from 'react';
import { inTypingPauses } from '../../parts/typing-pauses.ts';
import type { FillingSession } from './filling-session.ts';

/** Opens the answers anew once sections were handed out otherwise; not while somebody is in the middle of a word. */
export function useReopening(session: FillingSession, onReopen: () => void): void {
  const isOutdated = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.isOutdated,
  );
  useEffect(() => {
    return isOutdated ? inTypingPauses(onReopen) : undefined;
  }, [isOutdated, onReopen]);
}
