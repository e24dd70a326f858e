import type { Id } from '@chorsu/kernel';

export type BellListener = (sequence: number) => void;

/**
 * Says that a stream has moved, nothing more: whoever hears it reads the log after the last sequence that they have. A
 * lost ring is no loss, because every follower also looks by itself every ten seconds.
 */
export interface Bell {
  ring(stream: Id, sequence: number): void;
  /** Answers how to stop listening. */
  listen(stream: Id, listener: BellListener): () => void;
  close(): Promise<void>;
}

/** For one server. */
export class ProcessBell implements Bell {
  readonly #listeners = new Map<Id, Set<BellListener>>();

  ring(stream: Id, sequence: number): void {
    for (const listener of this.#listeners.get(stream) ?? []) listener(sequence);
  }

  listen(stream: Id, listener: BellListener): () => void {
    const listeners = this.#listeners.get(stream) ?? new Set();
    this.#listeners.set(stream, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(stream);
    };
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return Promise.resolve();
  }
}
