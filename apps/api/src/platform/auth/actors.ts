import type { Id } from '@chorsu/kernel';
import { stranger, type Actor, type Person } from '../context/actor.ts';
import type { ReadSql } from '../database/sql.ts';
import type { SessionRow, Sessions } from './sessions.ts';

export type PersonOf = (sql: ReadSql, account: Id, today: string) => Promise<Person | undefined>;

/** So long a known token is believed without asking the database: the most that a revocation elsewhere may lag. */
const believedMilliseconds = 2_000;

interface Known {
  readonly actor: Actor;
  readonly until: number;
}

/** Who stands behind a token. */
export class Actors {
  readonly #known = new Map<string, Known>();

  constructor(
    readonly sessions: Sessions,
    readonly sql: ReadSql,
    readonly personOf: PersonOf,
    readonly clock: () => Date,
  ) {}

  /**
   * A session that still awaits its second factor is a stranger's, but keeps the session's id. A page that was opened
   * by another account than the browser is signed in with now is a stranger's too: what it sends is not this person's.
   */
  async of(token: string | undefined, opener?: unknown): Promise<Actor> {
    const actor = await this.#behind(token);
    return opener === undefined || actor.person?.accountId === opener ? actor : stranger;
  }

  async #behind(token: string | undefined): Promise<Actor> {
    if (!token) return stranger;
    const now = this.clock();
    const known = this.#known.get(token);
    if (known && known.until > now.getTime()) return known.actor;
    const session = await this.sessions.find(token);
    const actor = session ? await this.#actorOf(session, now.toISOString().slice(0, 10)) : stranger;
    if (session) await this.sessions.touch(session);
    if (this.#known.size > 10_000) this.#known.clear();
    this.#known.set(token, { actor, until: now.getTime() + believedMilliseconds });
    return actor;
  }

  /**
   * Forget at once what was believed: after signing in or out, or a change of memberships. Only of a session that was
   * given a new token the old one is believed for its moment: other tabs have sent requests with it already, and would
   * be taken for signed out.
   */
  forget(renewed: Id | null = null): void {
    for (const [token, { actor }] of this.#known)
      if (renewed === null || actor.session !== renewed) this.#known.delete(token);
  }

  async #actorOf({ id, account, isPending }: SessionRow, today: string): Promise<Actor> {
    if (isPending) return { ...stranger, session: id };
    return { person: await this.personOf(this.sql, account, today), session: id, isSystem: false };
  }
}
