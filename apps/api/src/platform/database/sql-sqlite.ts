import type { EntityManager } from 'typeorm';
import type { NodeSqlite } from './node-sqlite.ts';
import type { Parameter, WriteSql } from './sql.ts';

/** Straight on the connection with kept prepared statements: a lookup costs a few microseconds. */
export class SqliteSql implements WriteSql {
  readonly manager: EntityManager;
  readonly #connection: NodeSqlite;

  constructor(connection: NodeSqlite, manager: EntityManager) {
    this.#connection = connection;
    this.manager = manager;
  }

  async rows<Row extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return this.#connection.prepare(sql).all(...parameters) as Row[];
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    return Number(this.#connection.prepare(sql).run(...parameters).changes);
  }
}
