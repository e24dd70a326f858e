import type { Id } from '@chorsu/kernel';
import type { Pace } from './drain.ts';

interface Typing {
  readonly since: number;
  seal: ReturnType<typeof setTimeout>;
  flush: ReturnType<typeof setTimeout> | undefined;
}

/** When what is being typed goes to the database and when it becomes final. */
export class TypingTimers {
  readonly #pace: Pace;
  readonly #act: { flush(id: Id): void; seal(id: Id): void };
  readonly #typing = new Map<Id, Typing>();

  constructor(pace: Pace, act: { flush(id: Id): void; seal(id: Id): void }) {
    this.#pace = pace;
    this.#act = act;
  }

  /** A keystroke: the first one starts the clock to the database, each one puts off the sealing. */
  typed(id: Id): void {
    const now = Date.now();
    const typing = this.#typing.get(id);
    const since = typing?.since ?? now;
    clearTimeout(typing?.seal);
    const wait = Math.max(0, Math.min(this.#pace.seal, since + this.#pace.sealAtMost - now));
    this.#typing.set(id, {
      since,
      seal: setTimeout(() => this.#act.seal(id), wait),
      flush: typing?.flush ?? setTimeout(() => this.#flush(id), this.#pace.flush),
    });
  }

  done(id: Id): void {
    const typing = this.#typing.get(id);
    clearTimeout(typing?.seal);
    clearTimeout(typing?.flush);
    this.#typing.delete(id);
  }

  open(): Id[] {
    return [...this.#typing.keys()];
  }

  #flush(id: Id): void {
    const typing = this.#typing.get(id);
    if (typing) typing.flush = undefined;
    this.#act.flush(id);
  }
}
