import type { Id } from '@chorsu/kernel';
import type { Type } from '@nestjs/common';
import type { Person } from './context/actor.ts';
import type { RequestContext } from './context/request-context.ts';
import type { EntityClass } from './database/data-source.ts';
import type { Migration } from './database/migrations/migration.ts';
import type { ReadSql } from './database/sql.ts';

/** What a feature brings; `app.module.ts` lists them in the allowed order of arrows. */
export interface Feature {
  readonly name: string;
  readonly module: Type;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly Migration[];
  /**
   * After the migrations and before the first request, in the order of the features, as the system, on one server at a
   * time: loads what ships with the product. Has to be content with finding it there.
   */
  readonly prepare?: (ctx: RequestContext, get: <T>(type: Type<T>) => T) => Promise<void>;
  /** Who stands behind an account on the day, undefined for a blocked one: only the feature that owns accounts brings it. */
  readonly personOf?: (sql: ReadSql, account: Id, today: string) => Promise<Person | undefined>;
}
