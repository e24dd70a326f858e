import type { WriteSql } from './sql.ts';

/**
 * Every change of the database passes here. The work runs inside a transaction of which it sees nothing else's
 * uncommitted rows; the promise settles only when the work is on disk, or when nothing of it is.
 * The work may run more than once, so it does nothing outside the database, and it awaits nothing but the database.
 */
export interface Writer {
  run<T>(work: (sql: WriteSql) => Promise<T>): Promise<T>;
  /** Resolves when everything that was asked for so far has settled. */
  idle(): Promise<void>;
}
