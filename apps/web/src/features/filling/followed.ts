import { waitBefore } from '@chorsu/api-client';
import type { OperationResult } from 'urql';
import { onEnd, pipe, subscribe, type Source } from 'wonka';

/**
 * Hears what the server tells for as long as it is wanted. A lost connection comes back by itself; a fault of the
 * server ends what was asked for, so that is asked for once more after a wait. Answers how to stop.
 */
export function followed<Data>(
  ask: () => Source<OperationResult<Data>>,
  hear: (data: Data) => void,
): () => void {
  let isOver = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = (): void => undefined;
  const follow = (): void => {
    const { unsubscribe } = pipe(
      ask(),
      onEnd(() => {
        if (!isOver) timer = setTimeout(follow, waitBefore(failures, undefined, Math.random()));
        failures += 1;
      }),
      subscribe(({ data }) => {
        if (!data) return;
        failures = 0;
        hear(data);
      }),
    );
    end = unsubscribe;
  };
  follow();
  return () => {
    isOver = true;
    clearTimeout(timer);
    end();
  };
}
