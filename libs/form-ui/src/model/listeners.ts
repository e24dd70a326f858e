/** Who looks at what, by a key: a path, a section's code. */
export class Listeners {
  readonly #byKey = new Map<string, Set<() => void>>();

  on(key: string, listener: () => void): () => void {
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byKey.get(key) === listeners) this.#byKey.delete(key);
    };
  }

  /** Calls each listener of these keys once. */
  tell(keys: Iterable<string>): void {
    const called = new Set<() => void>();
    for (const key of keys) this.#byKey.get(key)?.forEach((listener) => called.add(listener));
    for (const listener of called) listener();
  }
}

/** The same for what may wait until the key that caused it is on the screen; what happens meanwhile is told once. */
export class LaterListeners extends Listeners {
  readonly #after: (run: () => void) => void;
  #waiting: Set<string> | undefined;

  /** `after` runs its argument later, once. */
  constructor(after: (run: () => void) => void) {
    super();
    this.#after = after;
  }

  tellLater(keys: Iterable<string>): void {
    if (this.#waiting) {
      for (const key of keys) this.#waiting.add(key);
      return;
    }
    const waiting = new Set(keys);
    if (waiting.size === 0) return;
    this.#waiting = waiting;
    this.#after(() => {
      this.#waiting = undefined;
      this.tell(waiting);
    });
  }
}
