/** So many messages a minute one session may send over all its sockets: far more than pages that people look at. */
export const messagesAMinute = 600;
/** So many sockets a session may hold open: one a tab. */
export const mostSockets = 30;

const minute = 60_000;

interface Counted {
  messages: number;
  since: number;
  sockets: number;
}

/**
 * Counts what comes in over sockets, by session: a hook of the server's routes never sees it. For one server; counts
 * live in this process.
 */
export class MessageLimit {
  readonly #counted = new Map<string, Counted>();

  constructor(readonly clock: () => Date) {}

  /** False: one too many. Answers how to say that it has closed. */
  open(session: string): { readonly isAllowed: boolean; readonly closed: () => void } {
    this.#forget();
    const counted = this.#of(session);
    counted.sockets += 1;
    return {
      isAllowed: counted.sockets <= mostSockets,
      closed: () => {
        counted.sockets -= 1;
      },
    };
  }

  /** Whether one more message is still within the limit. */
  take(session: string): boolean {
    const counted = this.#of(session);
    counted.messages += 1;
    return counted.messages <= messagesAMinute;
  }

  #of(session: string): Counted {
    const now = this.clock().getTime();
    const counted = this.#counted.get(session) ?? { messages: 0, since: now, sockets: 0 };
    this.#counted.set(session, counted);
    if (now - counted.since >= minute) Object.assign(counted, { messages: 0, since: now });
    return counted;
  }

  /** Bounds the memory; who still has a socket or a minute that runs is kept. */
  #forget(): void {
    if (this.#counted.size < 10_000) return;
    const before = this.clock().getTime() - minute;
    for (const [session, { sockets, since }] of this.#counted)
      if (sockets === 0 && since <= before) this.#counted.delete(session);
  }
}
