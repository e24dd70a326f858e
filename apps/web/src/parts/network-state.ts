import { useSyncExternalStore } from 'react';

/** What the outbox holds on this device, over all open documents. */
export interface OutboxState {
  readonly waiting: number;
  readonly refused: number;
  /** Some of it is in this page's memory only: the device could not keep it. */
  readonly hasUnkept: boolean;
}
export interface NetworkState extends OutboxState {
  readonly isOnline: boolean;
  /** True once something was saved in this visit: then the word is "saved", before it "up to date". */
  readonly hasSaved: boolean;
}

let state: NetworkState = {
  isOnline: navigator.onLine,
  waiting: 0,
  refused: 0,
  hasUnkept: false,
  hasSaved: false,
};
const listeners = new Set<() => void>();

function change(part: Partial<NetworkState>) {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

addEventListener('online', () => change({ isOnline: true }));
addEventListener('offline', () => change({ isOnline: false }));

/** Told by whoever drains the outbox, each time that it may have grown or shrunk. */
export function reportOutbox(outbox: OutboxState): void {
  const { waiting, refused, hasUnkept } = outbox;
  if (waiting === state.waiting && refused === state.refused && hasUnkept === state.hasUnkept) return;
  change({ ...outbox, hasSaved: state.hasSaved || outbox.waiting < state.waiting });
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useNetworkState = (): NetworkState => useSyncExternalStore(subscribe, () => state);

/** True from the first change that the device could not keep until all of them are on the server. */
export const useHasUnkept = (): boolean => useSyncExternalStore(subscribe, () => state.hasUnkept);

/** Draws again only when the network comes or goes, not with each change that is saved. */
export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => state.isOnline);
