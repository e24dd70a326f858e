import { differing, type State } from './state.ts';

/** Holds the newest state of an open assessment and wakes only those who look at a place that changed. */
export interface AnswerStore {
  getState(): State;
  /** `touched` as the engine gives it; worked out when left out. */
  setState(state: State, touched?: readonly string[]): void;
  /** Called after the cell of one path changed; for React's useSyncExternalStore with `cellAt(getState(), path)`. */
  subscribe(path: string, listener: () => void): () => void;
  /** Called after every change: for progress and lists. */
  subscribeAll(listener: () => void): () => void;
}

export function answerStore(initial: State): AnswerStore {
  let current = initial;
  const byPath = new Map<string, Set<() => void>>();
  const all = new Set<() => void>();
  return {
    getState: () => current,
    setState(state, touched = differing(current, state)) {
      if (state === current) return;
      current = state;
      for (const path of touched) for (const listener of [...(byPath.get(path) ?? [])]) listener();
      for (const listener of [...all]) listener();
    },
    subscribe(path, listener) {
      const listeners = byPath.get(path) ?? new Set();
      byPath.set(path, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byPath.get(path) === listeners) byPath.delete(path);
      };
    },
    subscribeAll(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
  };
}
