import type { EntityManager } from 'typeorm';
import type { Parameter, WriteSql } from './sql.ts';

/** Raw SQL through TypeORM, for what needs no speed: either database, before there is a Writer. */
export class TypeormSql implements WriteSql {
  constructor(readonly manager: EntityManager) {}

  rows<Row extends object>(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return this.manager.query(
      sql,
      parameters.map((value) => value ?? null),
    );
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    const result: { affectedRows: number } = await this.manager.query(
      sql,
      parameters.map((value) => value ?? null),
    );
    return result.affectedRows;
  }
}
