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

/** Node's own SQLite in the shape of better-sqlite3, which is what TypeORM's driver of that name asks for. */
export class NodeSqlite {
  readonly database: DatabaseSync;

  constructor(file: string, { timeout = 5000, readonly = false }: Options = {}) {
    this.database = new DatabaseSync(file, { timeout, readOnly: readonly });
  }

  prepare(sql: string): Statement {
    const statement: StatementSync = this.database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (...parameters) => statement.all(...parameters.map(bound)),
      run: (...parameters) => statement.run(...parameters.map(bound)),
    };
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
