import {
  Table,
  TableColumn as Column,
  type QueryRunner,
  type TableColumnOptions,
  type TableForeignKeyOptions,
  type TableIndexOptions,
} from 'typeorm';

/** One column of a migration; made by the words below, which are the twins of `columns.ts`. */
export interface TableColumn {
  readonly type: string | NumberConstructor | BooleanConstructor;
  readonly length?: number;
  readonly isNullable?: boolean;
  readonly isPrimary?: boolean;
}
const column = (type: TableColumn['type'], length?: number): TableColumn =>
  length === undefined ? { type } : { type, length };

export const id: TableColumn = { type: 'varchar', length: 36, isPrimary: true };
export const link = column('varchar', 36);
export const instant = column('varchar', 24);
export const date = column('varchar', 10);
export const word = (length: number): TableColumn => column('varchar', length);
export const text = column('text');
export const json = column('json');
export const integer = column(Number);
export const double = column('double');
export const flag = column(Boolean);
export const nullable = (of: TableColumn): TableColumn & { readonly isNullable: true } => ({
  ...of,
  isNullable: true,
});

export interface TableShape {
  readonly name: string;
  readonly columns: Readonly<Record<string, TableColumn>>;
  /** Names have to be those in the entity's `@Index('name', …)`, and none that a link has: `cycle_by_country`. */
  readonly indexes?: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly isUnique?: boolean;
  }[];
  /** Names have to be those in the entity's `@ForeignKey(…, { name })`. */
  readonly links?: readonly {
    readonly name: string;
    readonly column: string;
    readonly to: string;
    readonly onDelete?: 'CASCADE' | 'NO ACTION' | 'SET NULL';
  }[];
}

const columnOptions = (runner: QueryRunner, name: string, of: TableColumn): TableColumnOptions => ({
  name,
  type: runner.connection.driver.normalizeType({ type: of.type as never }),
  isNullable: of.isNullable ?? false,
  isPrimary: of.isPrimary ?? false,
  ...(of.length === undefined ? {} : { length: String(of.length) }),
});

const indexOptions = (shape: TableShape): TableIndexOptions[] =>
  (shape.indexes ?? []).map(({ name, columns, isUnique }) => ({
    name,
    columnNames: [...columns],
    isUnique: isUnique ?? false,
  }));

const linkOptions = (shape: TableShape): TableForeignKeyOptions[] =>
  (shape.links ?? []).map(({ name, column: from, to, onDelete }) => ({
    name,
    columnNames: [from],
    referencedTableName: to,
    referencedColumnNames: ['id'],
    onDelete: onDelete ?? 'NO ACTION',
    // MariaDB would answer RESTRICT, which is no difference but looks like drift.
    onUpdate: 'NO ACTION',
  }));

/** Makes the table as the words say, on either database; content with one that is there. */
export async function createTable(runner: QueryRunner, shape: TableShape): Promise<void> {
  const columns = Object.entries(shape.columns).map(([name, of]) => columnOptions(runner, name, of));
  const indices = indexOptions(shape);
  const foreignKeys = linkOptions(shape);
  try {
    await runner.createTable(new Table({ name: shape.name, columns, indices, foreignKeys }), true);
  } catch (error) {
    // Another server that begins in the same moment made it between our looking and our making.
    if (!(await runner.hasTable(shape.name))) throw error;
  }
}

/**
 * Adds a column that older rows leave empty, on either database; content with one that is there. In SQL of its own, since
 * TypeORM would copy the whole table on SQLite and with it take what links to it.
 */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  name: string,
  of: TableColumn & { readonly isNullable: true },
): Promise<void> {
  if (await runner.hasColumn(table, name)) return;
  const type = runner.connection.driver.createFullType(new Column(columnOptions(runner, name, of)));
  await runner.query(`ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${type} NULL`);
}

/** Adds columns to a table that stands, on either database; content with those that are there. They are nullable: rows stand already. */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: Readonly<Record<string, TableColumn>>,
): Promise<void> {
  for (const [name, of] of Object.entries(columns)) {
    if (await runner.hasColumn(table, name)) continue;
    const { type, length } = columnOptions(runner, name, of);
    // TypeORM's own way makes a SQLite table anew, which breaks what points at its rows.
    await runner.query(
      `ALTER TABLE \`${table}\` ADD COLUMN \`${name}\` ${type}${length === undefined ? '' : `(${length})`} NULL`,
    );
  }
}
