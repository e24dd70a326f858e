import type { EntityManager } from 'typeorm';
import type { Parameter, WriteSql } from './sql.ts';

/** What mysql2's connections and pools have in common, as far as it is needed here. */
export interface MysqlConnection {
  query(
    sql: string,
    parameters: readonly unknown[],
    done: (error: Error | null, result: unknown) => void,
  ): unknown;
}

/** Straight on mysql2: the connection of a transaction, or a pool for reading. */
export class MariadbSql implements WriteSql {
  readonly #connection: MysqlConnection;
  readonly manager: EntityManager;

  constructor(connection: MysqlConnection, manager: EntityManager) {
    this.#connection = connection;
    this.manager = manager;
  }

  rows<Row extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return this.#ask<Row[]>(sql, parameters);
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    const { affectedRows } = await this.#ask<{ affectedRows: number }>(sql, parameters);
    return affectedRows;
  }

  #ask<Result>(sql: string, parameters: readonly Parameter[]): Promise<Result> {
    const values = parameters.map((value) => value ?? null);
    return new Promise((resolve, reject) => {
      this.#connection.query(sql, values, (error, result) => {
        if (error) reject(error);
        else resolve(result as Result);
      });
    });
  }
}
