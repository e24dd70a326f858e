import { useSyncExternalStore } from 'react';

/** How many things wait behind each section of the rail, by its path. */
export type WaitingCounts = Readonly<Record<string, number>>;

let counts: WaitingCounts = {};
const listeners = new Set<() => void>();

/** Told by the start page, which asks the server for what waits. */
export function reportWaiting(next: WaitingCounts): void {
  counts = next;
  for (const listener of listeners) listener();
}

/** One of the things behind these sections is done; a section that was never counted stays without a count. */
export function reportDone(...sections: readonly string[]): void {
  const left = sections.flatMap((section) => {
    const count = counts[section];
    return count ? [[section, count - 1] as const] : [];
  });
  reportWaiting({ ...counts, ...Object.fromEntries(left) });
}

export const useWaitingCounts = (): WaitingCounts =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => counts,
  );
