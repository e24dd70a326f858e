import type { StatementSync } from 'node:sqlite';
import type { EntityManager } from 'typeorm';
import type { NodeSqlite } from './node-sqlite.ts';
import type { Parameter, WriteSql } from './sql.ts';

const bound = (value: Parameter): string | number | null =>
  value === undefined ? null : typeof value === 'boolean' ? Number(value) : value;

/** Straight on the connection with kept prepared statements: a lookup costs a few microseconds. */
export class SqliteSql implements WriteSql {
  readonly manager: EntityManager;
  readonly #connection: NodeSqlite;
  readonly #statements = new Map<string, StatementSync>();

  constructor(connection: NodeSqlite, manager: EntityManager) {
    this.#connection = connection;
    this.manager = manager;
  }

  async rows<Row extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return this.#prepared(sql).all(...parameters.map(bound)) as unknown as Row[];
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    return Number(this.#prepared(sql).run(...parameters.map(bound)).changes);
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.database.prepare(sql);
      this.#statements.set(sql, statement);
      if (this.#statements.size > 200) this.#statements.delete(this.#statements.keys().next().value!);
    }
    return statement;
  }
}
