import { abilities, can, type FactsOf, type Permission, type Thing } from '@chorsu/access';
import type { Id, Instant, Language } from '@chorsu/kernel';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Databases } from '../database/databases.ts';
import type { ReadSql, WriteSql } from '../database/sql.ts';
import type { Bell } from '../events/bell.ts';
import { Recorder, type NewEvent, type Recorded } from '../events/recorder.ts';
import type { Actor } from './actor.ts';
import { newId } from './id.ts';
import { refuse } from './problem-error.ts';

/** What a request brings. */
export interface Asking {
  readonly actor: Actor;
  /** The language in which the person wants to read. */
  readonly locale: Language;
  readonly requestId: string;
  /** Who asks by now, where asking goes on for hours. */
  readonly actorNow?: () => Promise<Actor>;
}

/** What every context stands on; one a server. */
export interface Ground {
  readonly databases: Databases;
  readonly bell: Bell;
  readonly clock: () => Date;
}

/** What reading and writing contexts have in common: who asks, the database as they see it, the judge. */
export abstract class Context {
  readonly actor: Actor;
  readonly locale: Language;
  readonly requestId: string;
  readonly now: Instant;
  protected readonly ground: Ground;
  abstract readonly sql: ReadSql;

  constructor(ground: Ground, { actor, locale, requestId }: Asking) {
    this.ground = ground;
    this.actor = actor;
    this.locale = locale;
    this.requestId = requestId;
    this.now = ground.clock().toISOString();
  }

  /** Entities; raw SQL is `sql`. */
  get db(): EntityManager {
    return this.sql.manager;
  }

  /** The signed-in account; null for a stranger and for the system. */
  get account(): Id | null {
    return this.actor.person?.accountId ?? null;
  }

  /** The calendar day in UTC, for what holds from–until. */
  get today(): string {
    return this.now.slice(0, 10);
  }

  newId(): Id {
    return newId(Date.parse(this.now));
  }

  can<P extends Permission>(permission: P, facts: FactsOf<P>): boolean {
    return this.actor.isSystem || can(this.actor.person, permission, facts);
  }

  /** For the `abilities` field of a thing: `ctx.abilities('cycle', facts)`. */
  abilities<T extends Thing>(
    thing: T,
    facts: Parameters<typeof abilities<T>>[2],
  ): ReturnType<typeof abilities<T>> {
    return abilities(this.actor.person, thing, facts);
  }

  /** Asked before anything else in a use case. */
  require<P extends Permission>(permission: P, facts: FactsOf<P>): void {
    if (!this.can(permission, facts)) refuse('access.forbidden', { permission });
  }

  /**
   * The entity with this id, if the actor may: `ctx.load(Cycle, id, 'cycle.view', (found) => factsOf(ctx, found))`.
   * What is absent and what is forbidden are answered alike, `cycle.not-found`, so that nobody learns what exists.
   */
  async load<T extends { id: Id }, P extends Permission>(
    entity: new () => T,
    id: Id,
    permission: P,
    facts: (found: T) => FactsOf<P> | Promise<FactsOf<P>>,
  ): Promise<T> {
    const found = await this.db.findOneBy(entity, { id } as FindOptionsWhere<T>);
    if (!found || !this.can(permission, await facts(found))) refuse(`${permission.split('.')[0]}.not-found`);
    return found;
  }
}

/** Inside a write: the same, and the only way to change something. */
export class WriteContext extends Context {
  readonly sql: WriteSql;
  readonly #recorder: Recorder;

  constructor(ground: Ground, asking: Asking, sql: WriteSql) {
    super(ground, asking);
    this.sql = sql;
    this.#recorder = new Recorder(sql, this.account, this.now);
  }

  /** Begins the history of a new aggregate. */
  openStream(id: Id, kind: string): Promise<void> {
    return this.#recorder.open(id, kind);
  }

  /** Says what has happened; the stream is one that was named when the write began, or opened in it. */
  record(stream: Id, event: NewEvent): Recorded {
    return this.#recorder.record(stream, event);
  }

  sequenceOf(stream: Id): number {
    return this.#recorder.sequenceOf(stream);
  }

  /** For `RequestContext.write` alone. */
  get recorder(): Recorder {
    return this.#recorder;
  }
}

/** One request, command or background task. Made anew for each; comes first in every use case. */
export class RequestContext extends Context {
  readonly #asking: Asking;

  constructor(ground: Ground, asking: Asking) {
    super(ground, asking);
    this.#asking = asking;
  }

  /** The same at a later moment: with the rights that are left by then. For subscriptions. */
  async again(): Promise<RequestContext> {
    const { actorNow } = this.#asking;
    return new RequestContext(this.ground, {
      ...this.#asking,
      ...(actorNow ? { actor: await actorNow() } : {}),
    });
  }

  get sql(): ReadSql {
    return this.ground.databases.reader;
  }

  get bell(): Bell {
    return this.ground.bell;
  }

  /**
   * One transaction. First it takes the rows of the named streams (usually one; a stream that doesn't exist ends it
   * with `stream.not-found`), then the work reads, decides, saves and records. It settles when all is on disk, or
   * when nothing is. The work may run again from its start, so it does nothing outside the database and awaits
   * nothing else: no mail, no hashing of passwords, no files.
   */
  async write<T>(streams: Id | readonly Id[], work: (ctx: WriteContext) => Promise<T>): Promise<T> {
    const ids = typeof streams === 'string' ? [streams] : streams;
    const { value, moved } = await this.ground.databases.writer.run(
      async (sql) => {
        const ctx = new WriteContext(this.ground, this.#asking, sql);
        const [missing] = await ctx.recorder.lock(ids);
        if (missing !== undefined) refuse('stream.not-found');
        const result = await work(ctx);
        return { value: result, moved: await ctx.recorder.flush() };
      },
      ids.length === 1 ? ids[0] : undefined,
    );
    for (const { stream, sequence } of moved) this.ground.bell.ring(stream, sequence);
    return value;
  }
}
