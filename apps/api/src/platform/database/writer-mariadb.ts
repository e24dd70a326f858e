import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isTransient } from './dialect.ts';
import { ManagerSql } from './sql-mariadb.ts';
import type { WriteSql } from './sql.ts';
import type { Writer } from './writer.ts';

const attempts = 5;

/** A transaction of its own for each job; what the cluster aborted (deadlock, failed certification) runs again. */
export class MariadbWriter implements Writer {
  readonly #source: DataSource;
  readonly #underway = new Set<Promise<unknown>>();

  constructor(source: DataSource) {
    this.#source = source;
  }

  async run<T>(work: (sql: WriteSql) => Promise<T>): Promise<T> {
    const job = this.#attempt(work, 1);
    this.#underway.add(job);
    try {
      return await job;
    } finally {
      this.#underway.delete(job);
    }
  }

  async idle(): Promise<void> {
    await Promise.allSettled(this.#underway);
  }

  async #attempt<T>(work: (sql: WriteSql) => Promise<T>, attempt: number): Promise<T> {
    try {
      return await this.#source.transaction((manager) => work(new ManagerSql(manager)));
    } catch (error) {
      if (attempt >= attempts || !isTransient(error)) throw error;
      await sleep(2 ** attempt * 5 * (0.5 + Math.random()));
      return this.#attempt(work, attempt + 1);
    }
  }
}
