import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ConfigError, type DatabaseChoice } from '../config/config.ts';
import { dataSources, type DataSources, type EntityClass } from './data-source.ts';
import { dialectOf } from './dialect.ts';
import { makeDataFolder } from './folder-lock.ts';
import { migrate } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { NodeSqlite } from './node-sqlite.ts';
import { MariadbSql, type MysqlConnection } from './sql-mariadb.ts';
import { SqliteSql } from './sql-sqlite.ts';
import type { ReadSql } from './sql.ts';
import { writerOf } from './writer-of.ts';
import type { Writer } from './writer.ts';

/** The open database: one way to write, one to read. */
export class Databases {
  readonly #sources: DataSources;
  readonly writer: Writer;
  readonly reader: ReadSql;

  private constructor(sources: DataSources) {
    this.#sources = sources;
    this.writer = writerOf(sources.writer);
    this.reader = readSql(sources.reader);
  }

  /** Connects (waiting up to a minute for a database that is itself starting), then migrates. */
  static async open(
    choice: DatabaseChoice,
    entities: readonly EntityClass[],
    migrations: readonly (readonly Migration[])[],
  ): Promise<Databases> {
    if (choice.kind === 'sqlite' && choice.file !== ':memory:') makeDataFolder(path.dirname(choice.file));
    const sources = dataSources(choice, entities);
    await connected(sources.writer);
    try {
      await migrate(sources.writer, migrations);
      if (sources.reader !== sources.writer) await sources.reader.initialize();
      return new Databases(sources);
    } catch (error) {
      await sources.writer.destroy();
      throw error;
    }
  }

  /** For schema comparison in tests and for the drift check. */
  get source(): DataSource {
    return this.#sources.writer;
  }

  /** false also when no answer comes: a database behind a broken line neither refuses nor answers. */
  async isReachable(patience = 2_000): Promise<boolean> {
    const answered = this.reader.rows('SELECT 1 AS `one`').then(
      () => true,
      () => false,
    );
    const waited = new AbortController();
    const silence = sleep(patience, false, { signal: waited.signal }).catch(() => false);
    return Promise.race([answered, silence]).finally(() => waited.abort());
  }

  /** Waits for what is being written, then closes. */
  async close(): Promise<void> {
    await this.writer.idle();
    if (this.#sources.reader !== this.#sources.writer) await this.#sources.reader.destroy();
    await this.#sources.writer.destroy();
  }
}

function readSql(source: DataSource): ReadSql {
  if (dialectOf(source) === 'sqlite') {
    const { databaseConnection } = source.driver as unknown as { databaseConnection: NodeSqlite };
    return new SqliteSql(databaseConnection, source.manager);
  }
  return new MariadbSql((source.driver as unknown as { pool: MysqlConnection }).pool, source.manager);
}

const refusals = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNRESET',
  'PROTOCOL_CONNECTION_LOST',
]);

async function connected(source: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await source.initialize();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined) throw error;
      if (attempt >= 60 || !refusals.has(code))
        // In the driver's own words, which hold no password.
        throw new ConfigError(`The database can't be opened: ${(error as Error).message}.`);
      await sleep(1000);
    }
  }
}
