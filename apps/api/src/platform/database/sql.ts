import type { EntityManager } from 'typeorm';

export type Parameter = string | number | boolean | null | undefined;

/**
 * Raw SQL for hot paths, in the one spelling that both databases read: names in backticks, `?` for values, lists as
 * `JSON`. Beside it TypeORM's manager for everything else; both stand in the same transaction.
 */
export interface ReadSql {
  readonly manager: EntityManager;
  rows<Row extends object>(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
}

/** Another object for each transaction, so that what is true only within one can be kept by it. */
export interface WriteSql extends ReadSql {
  /** Answers how many rows were touched. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<number>;
}

/** As many placeholders as the list is long, for `IN (…)`. */
export const marks = (list: readonly unknown[]): string => list.map(() => '?').join(', ');
