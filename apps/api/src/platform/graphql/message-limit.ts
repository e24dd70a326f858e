/** So many messages a minute one key may send over all its sockets, and so many sockets it may hold open. */
export interface MostOfSockets {
  readonly messagesAMinute: number;
  readonly sockets: number;
}

const minute = 60_000;

interface Counted {
  messages: number;
  since: number;
  sockets: number;
}

/** A socket as it is counted under a key. */
export interface OpenedSocket {
  readonly isAllowed: boolean;
  /** Whether so many more messages are still within the limit. */
  take(messages?: number): boolean;
  closed(): void;
}

/**
 * Counts sockets and what comes in over them, under a key: a hook of the server's routes never sees it. For one server;
 * counts live in this process.
 */
export class MessageLimit {
  readonly #counted = new Map<string, Counted>();
  #sweptAt = 0;

  constructor(
    readonly most: MostOfSockets,
    readonly clock: () => Date,
  ) {}

  open(key: string): OpenedSocket {
    this.#forget();
    const counted = this.#of(key);
    counted.sockets += 1;
    return {
      isAllowed: counted.sockets <= this.most.sockets,
      take: (messages = 1) => this.#take(key, messages),
      closed: () => {
        counted.sockets -= 1;
      },
    };
  }

  #take(key: string, messages: number): boolean {
    const counted = this.#of(key);
    counted.messages += messages;
    return counted.messages <= this.most.messagesAMinute;
  }

  #of(key: string): Counted {
    const now = this.clock().getTime();
    const counted = this.#counted.get(key) ?? { messages: 0, since: now, sockets: 0 };
    this.#counted.set(key, counted);
    if (now - counted.since >= minute) Object.assign(counted, { messages: 0, since: now });
    return counted;
  }

  /** Bounds the memory, once a minute; who still has a socket or a minute that runs is kept. */
  #forget(): void {
    const now = this.clock().getTime();
    if (now - this.#sweptAt < minute) return;
    this.#sweptAt = now;
    for (const [key, { sockets, since }] of this.#counted)
      if (sockets === 0 && now - since >= minute) this.#counted.delete(key);
  }
}
