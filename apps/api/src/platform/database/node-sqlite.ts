import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

interface Options {
  readonly timeout?: number;
  readonly readonly?: boolean;
}
interface Statement {
  readonly reader: boolean;
  all(...parameters: unknown[]): unknown[];
  run(...parameters: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}

const bound = (value: unknown): SQLInputValue => {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return value as SQLInputValue;
};

const statementOf = (statement: StatementSync): Statement => ({
  reader: statement.columns().length > 0,
  all: (...parameters) => statement.all(...parameters.map(bound)),
  run: (...parameters) => statement.run(...parameters.map(bound)),
});

const mostStatements = 200;

/** Node's own SQLite in the shape of better-sqlite3, which is what TypeORM's driver of that name asks for. */
export class NodeSqlite {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, Statement>();

  constructor(file: string, { timeout = 5000, readonly = false }: Options = {}) {
    this.database = new DatabaseSync(file, { timeout, readOnly: readonly });
  }

  /** Kept by text, the oldest go first: to prepare a query of TypeORM's takes longer than to run it. */
  prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = statementOf(this.database.prepare(sql));
    this.#statements.set(sql, statement);
    if (this.#statements.size > mostStatements)
      this.#statements.delete(this.#statements.keys().next().value!);
    return statement;
  }

  exec(sql: string): this {
    this.database.exec(sql);
    return this;
  }

  pragma(text: string): unknown[] {
    return this.database.prepare(`PRAGMA ${text}`).all();
  }

  close(): void {
    this.database.close();
  }
}
