import type { Id } from '@chorsu/kernel';
import type { WebSocket } from 'ws';
import { requestsAMinute } from '../http/rate-limit.ts';
import { MessageLimit } from './message-limit.ts';

/** "Try again later" of the registry of closing codes: clients that hear it wait before they come back. */
const tryAgainLater = 1013;
export const tooMany = 'request.too-many';

/**
 * One session sends far less than this by pages that people look at, and holds one socket a tab. Who hasn't said yet who
 * they are is counted by network, like strangers' requests: a cookie is believed only once it has been looked up, so
 * made-up ones give nobody a count of their own. A workshop that comes back after a restart fits in.
 */
const mostOfSession = { messagesAMinute: 600, sockets: 30 } as const;
const mostOfStrangers = { messagesAMinute: requestsAMinute.address, sockets: 300 } as const;

export interface SocketLimits {
  readonly sessions: MessageLimit;
  readonly strangers: MessageLimit;
}

export const socketLimits = (clock: () => Date): SocketLimits => ({
  sessions: new MessageLimit(mostOfSession, clock),
  strangers: new MessageLimit(mostOfStrangers, clock),
});

/**
 * A socket under the limits. One too many is sent away: it hears why, and what it had sent on already is read by nobody;
 * the socket's own timer ends it where it doesn't go.
 */
export class CountedSocket {
  isAllowed = true;
  #counted: ReturnType<MessageLimit['open']>;
  #messages = 0;
  #isClosed = false;

  constructor(
    readonly limits: SocketLimits,
    readonly socket: WebSocket,
    network: string,
  ) {
    this.#counted = limits.strangers.open(network);
    socket.once('close', () => {
      this.#isClosed = true;
      this.#counted.closed();
    });
    const count = () => {
      this.#messages += 1;
      this.#check(this.#counted.take());
    };
    socket.on('message', count);
    socket.on('ping', count);
    // An upgrade is a request, too.
    this.#check(this.#counted.isAllowed && this.#counted.take());
  }

  /** It has said whose it is: from now on, and for what it has sent so far, that session is asked. */
  belongsTo(session: Id): boolean {
    if (this.#isClosed) return false;
    this.#counted.closed();
    this.#counted = this.limits.sessions.open(session);
    this.#check(this.#counted.isAllowed && this.#counted.take(this.#messages));
    return this.isAllowed;
  }

  #check(isWithin: boolean): void {
    if (isWithin) return;
    this.isAllowed = false;
    this.socket.close(tryAgainLater, tooMany);
    this.socket.removeAllListeners('message');
    this.socket.removeAllListeners('ping');
  }
}
