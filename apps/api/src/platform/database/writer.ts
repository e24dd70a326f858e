import type { WriteSql } from './sql.ts';

/**
 * Every change of the database passes here. The work runs inside a transaction of which it sees nothing else's
 * uncommitted rows, but for works before it that are committed with it; the promise settles only when the work is on
 * disk, or when nothing of it is. The work may run more than once, so it does nothing outside the database, and it
 * awaits nothing but the database.
 */
export interface Writer {
  /** Works of one lane wait for each other anyway (they lock the same row), so they may share a commit. */
  run<T>(work: (sql: WriteSql) => Promise<T>, lane?: string): Promise<T>;
  /** Resolves when everything that was asked for so far has settled. */
  idle(): Promise<void>;
}

/** A work that waits, and whom to tell. */
export interface Job {
  readonly work: (sql: WriteSql) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Tells one job's outcome; called only once that is on disk, or given up. */
export type Settle = () => void;
