import { DataSource, type DataSourceOptions } from 'typeorm';
import type mysql2 from 'mysql2';
import { createPool } from 'mysql2';
import type { DatabaseChoice } from '../config/config.ts';
import { NodeSqlite } from './node-sqlite.ts';

export type EntityClass = new () => object;

const prepareWriter = (database: NodeSqlite) => {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
};

const sqlite = (file: string, entities: readonly EntityClass[], isReadOnly: boolean): DataSourceOptions => ({
  type: 'better-sqlite3',
  database: file,
  driver: NodeSqlite,
  timeout: 5000,
  readonly: isReadOnly,
  entities: [...entities],
  synchronize: false,
  ...(isReadOnly ? {} : { prepareDatabase: prepareWriter }),
});

/** What TypeORM takes for mysql2: a pool whose every new connection first gets our rules. */
const mysqlWithRules = {
  createPool(options: mysql2.PoolOptions): mysql2.Pool {
    const pool = createPool(options);
    pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      connection.query("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
      // In a Galera cluster a read waits until this node has what any other acknowledged; elsewhere it does nothing,
      // and MySQL, which has no such variable, refuses it to nobody's harm.
      connection.query('SET SESSION wsrep_sync_wait = 1', () => undefined);
    });
    return pool;
  },
};

const mariadb = (url: string, entities: readonly EntityClass[]): DataSourceOptions => ({
  type: 'mariadb',
  url,
  driver: mysqlWithRules,
  // The connection's character set; the database's collation is utf8mb4_nopad_bin, a name that mysql2 doesn't know.
  charset: 'utf8mb4_bin',
  entities: [...entities],
  synchronize: false,
  // Without it mysql2 and TypeORM both parse a JSON column, and the text "5" comes back as the number 5.
  extra: { jsonStrings: true, connectionLimit: 10 },
});

/**
 * Two ways in: `writer` belongs to the Writer alone, `reader` to everybody else. On a SQLite file they are two
 * connections, so that nobody reads what is not yet committed; on MariaDB one pool.
 */
export interface DataSources {
  readonly writer: DataSource;
  readonly reader: DataSource;
}

export function dataSources(choice: DatabaseChoice, entities: readonly EntityClass[]): DataSources {
  if (choice.kind === 'mariadb') {
    const pool = new DataSource(mariadb(choice.url, entities));
    return { writer: pool, reader: pool };
  }
  const writer = new DataSource(sqlite(choice.file, entities, false));
  // A database in memory has one connection only.
  return {
    writer,
    reader: choice.file === ':memory:' ? writer : new DataSource(sqlite(choice.file, entities, true)),
  };
}
