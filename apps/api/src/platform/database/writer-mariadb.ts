import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { isTransient } from './dialect.ts';
import { MariadbSql, type MysqlConnection } from './sql-mariadb.ts';
import type { WriteSql } from './sql.ts';
import type { Job, Settle, Writer } from './writer.ts';

const attempts = 5;
/** So many works share one commit at most. */
const most = 64;

/**
 * Group commit by lane: works that wait for the same stream run one after the other in one transaction, each in a
 * savepoint of its own, instead of holding a connection each while they wait for the row. Lanes run beside each other.
 * What the cluster aborted (deadlock, failed certification) runs again, all of it.
 */
export class MariadbWriter implements Writer {
  readonly #source: DataSource;
  readonly #lanes = new Map<string | symbol, Job[]>();
  readonly #underway = new Set<Promise<void>>();

  constructor(source: DataSource) {
    this.#source = source;
  }

  run<T>(work: (sql: WriteSql) => Promise<T>, lane?: string): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job = { work, resolve: resolve as (value: unknown) => void, reject };
      const waiting = lane === undefined ? undefined : this.#lanes.get(lane);
      if (waiting) waiting.push(job);
      else this.#open(lane ?? Symbol('alone'), [job]);
    });
  }

  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #open(lane: string | symbol, queue: Job[]): void {
    this.#lanes.set(lane, queue);
    const drained = this.#drain(lane, queue).finally(() => this.#underway.delete(drained));
    this.#underway.add(drained);
  }

  /** Never throws: what fails is told to those who wait for it. */
  async #drain(lane: string | symbol, queue: Job[]): Promise<void> {
    while (queue.length > 0) {
      // The requests that arrive in the same turn of the event loop come along.
      await new Promise(setImmediate);
      await this.#commitTogether(queue.splice(0, most));
    }
    this.#lanes.delete(lane);
  }

  async #commitTogether(jobs: readonly Job[], attempt = 1): Promise<void> {
    try {
      const settled = await this.#transaction(jobs);
      for (const settle of settled) settle();
    } catch (error) {
      if (attempt < attempts && isTransient(error)) {
        await sleep(2 ** attempt * 5 * (0.5 + Math.random()));
        await this.#commitTogether(jobs, attempt + 1);
      } else for (const { reject } of jobs) reject(error);
    }
  }

  async #transaction(jobs: readonly Job[]): Promise<Settle[]> {
    const runner = this.#source.createQueryRunner();
    try {
      const sql = new MariadbSql((await runner.connect()) as MysqlConnection, runner.manager);
      await runner.startTransaction();
      const settled: Settle[] = [];
      for (const job of jobs) settled.push(await alone(job, sql));
      await runner.commitTransaction();
      return settled;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A refused work rolls back alone; what makes the transaction worthless is thrown. */
async function alone({ work, resolve, reject }: Job, sql: MariadbSql): Promise<Settle> {
  // One of the same name takes the place of the one before.
  await sql.run('SAVEPOINT job');
  try {
    const value = await work(sql);
    return () => resolve(value);
  } catch (error) {
    if (isTransient(error)) throw error;
    await sql.run('ROLLBACK TO SAVEPOINT job');
    return () => reject(error);
  }
}

/** Where the connection is gone, the database has rolled back already. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
}
