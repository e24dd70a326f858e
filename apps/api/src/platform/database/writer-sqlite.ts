import type { DataSource, QueryRunner } from 'typeorm';
import type { NodeSqlite } from './node-sqlite.ts';
import { SqliteSql } from './sql-sqlite.ts';
import type { WriteSql } from './sql.ts';
import type { Job, Settle, Writer } from './writer.ts';

/** So many savepoints at most share one commit, so that the first in the queue needn't wait for ever. */
const most = 256;

/**
 * Group commit: all jobs that wait share one transaction, each in a savepoint of its own; a refused job rolls back
 * alone; promises settle only after COMMIT. TypeORM's driver shares one connection among all: without this queue two
 * transactions at once become one, and the rollback of one undoes the acknowledged work of the other.
 */
export class SqliteWriter implements Writer {
  readonly #runner: QueryRunner;
  readonly #connection: NodeSqlite;
  readonly #queue: Job[] = [];
  #running: Promise<void> | undefined;

  constructor(source: DataSource) {
    this.#runner = source.createQueryRunner();
    this.#connection = (source.driver as unknown as { databaseConnection: NodeSqlite }).databaseConnection;
  }

  run<T>(work: (sql: WriteSql) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    // The requests that arrive in the same turn of the event loop come along.
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
      await this.#commitTogether();
      await new Promise(setImmediate);
    }
    this.#running = undefined;
  }

  async #commitTogether(): Promise<void> {
    const jobs: Job[] = [];
    const settled: Settle[] = [];
    let hasBegun = false;
    try {
      this.#begin();
      hasBegun = true;
      const sql = new SqliteSql(this.#connection, this.#runner.manager);
      while (jobs.length < most) {
        const job = this.#queue.shift();
        if (!job) break;
        jobs.push(job);
        settled.push(await this.#alone(job, sql));
      }
      this.#connection.exec('COMMIT');
    } catch (error) {
      // The commit itself failed (a full disk): nothing of it stands, so nobody is told that it does.
      if (hasBegun && this.#connection.database.isTransaction) this.#connection.exec('ROLLBACK');
      if (!hasBegun) jobs.push(...this.#queue.splice(0));
      settled.splice(
        0,
        settled.length,
        ...jobs.map(
          ({ reject }) =>
            () =>
              reject(error),
        ),
      );
    } finally {
      tellTypeorm(this.#runner, false);
    }
    for (const settle of settled) settle();
  }

  #begin(): void {
    this.#connection.exec('BEGIN IMMEDIATE');
    tellTypeorm(this.#runner, true);
  }

  async #alone({ work, resolve, reject }: Job, sql: WriteSql): Promise<Settle> {
    this.#connection.exec('SAVEPOINT job');
    try {
      const value = await work(sql);
      this.#connection.exec('RELEASE job');
      return () => resolve(value);
    } catch (error) {
      // Some errors make SQLite roll back the whole transaction by itself; then this throws and fails the group.
      this.#connection.exec('ROLLBACK TO job');
      this.#connection.exec('RELEASE job');
      return () => reject(error);
    }
  }
}

/** That a transaction runs which it hasn't opened: `save` opens none, its own nested ones become savepoints. */
function tellTypeorm(runner: QueryRunner, isInTransaction: boolean): void {
  const state = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
  state.isTransactionActive = isInTransaction;
  state.transactionDepth = isInTransaction ? 1 : 0;
}
