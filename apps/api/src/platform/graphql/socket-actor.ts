import type { Id } from '@chorsu/kernel';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Actors } from '../auth/actors.ts';
import type { Actor } from '../context/actor.ts';

/** "Service restart" of the registry of closing codes: clients that hear it come back at once. */
const comeAgain = 1012;

/** Who is behind one socket, for as long as it is open: it keeps the cookie with which it was opened. */
export class SocketActor {
  #session: Id | null = null;

  constructor(
    readonly actors: Actors,
    readonly socket: WebSocket,
    readonly token: string | undefined,
  ) {}

  /**
   * Closes the socket where it is nobody any more. Of a session that only got a new token the browser comes back with
   * its new cookie; who had no more than the old one doesn't.
   */
  async now(opener?: unknown): Promise<Actor> {
    const actor = await this.actors.of(this.token, opener);
    if (actor.person) this.#session = actor.session;
    else if (this.#session && (await this.actors.sessions.get(this.#session)))
      this.socket.close(comeAgain, 'session renewed');
    else this.socket.close(CloseCode.Forbidden, 'session ended');
    return actor;
  }
}
