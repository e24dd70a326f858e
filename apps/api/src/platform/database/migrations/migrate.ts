import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { dialectOf } from '../dialect.ts';
import { Lease } from '../lease.ts';
import { TypeormSql } from '../sql-typeorm.ts';
import { inOrder, type Migration } from './migration.ts';
import { groundwork } from './platform.ts';

/** Its message is one sentence for the operator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

async function checkCollation(source: DataSource): Promise<void> {
  if (dialectOf(source) !== 'mariadb') return;
  const [row]: { collation: string }[] = await source.query(
    'SELECT DEFAULT_COLLATION_NAME AS `collation` FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()',
  );
  if (row?.collation !== 'utf8mb4_nopad_bin')
    throw new MigrationError(
      `The database compares text by ${row?.collation ?? 'nothing known'}; it has to be utf8mb4_nopad_bin, so that codes differ to the byte.`,
    );
}

async function applied(source: DataSource): Promise<Set<string>> {
  const rows: { name: string }[] = await source.query('SELECT `name` FROM `migration`');
  return new Set(rows.map(({ name }) => name));
}

function refuseNewer(done: ReadonlySet<string>, migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...done].find((name) => !known.has(name));
  if (unknown)
    throw new MigrationError(
      `The database has already been changed by a newer version of Chorsu (${unknown}); start that version or a later one.`,
    );
}

/** SQLite can take a step back as a whole; MariaDB commits each DDL statement by itself. */
async function step(runner: QueryRunner, migration: Migration): Promise<void> {
  const isWhole = dialectOf(runner.connection) === 'sqlite';
  if (isWhole) await runner.startTransaction();
  try {
    await migration.up(runner);
    await runner.query('INSERT INTO `migration` (`name`, `appliedAt`) VALUES (?, ?)', [
      migration.name,
      new Date().toISOString(),
    ]);
    if (isWhole) await runner.commitTransaction();
  } catch (error) {
    if (isWhole) await runner.rollbackTransaction();
    throw error;
  }
}

/**
 * Brings the schema to what this code knows. One server migrates, holding a lease; the others wait until it is done.
 * Answers the names of the steps that ran here.
 */
export async function migrate(
  source: DataSource,
  lists: readonly (readonly Migration[])[],
): Promise<string[]> {
  const migrations = inOrder(lists);
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('lease')) || !(await runner.hasTable('migration')))
      await groundwork.up(runner);
    await checkCollation(source);
    // Nobody else writes yet, so the lease needs no Writer.
    const lease = new Lease({ run: (work) => work(new TypeormSql(source.manager)) }, 'migration');
    while (!(await lease.take())) await sleep(500);
    return await lease.hold(async () => {
      const done = await applied(source);
      refuseNewer(done, migrations);
      const ran: string[] = [];
      for (const migration of migrations.filter(({ name }) => !done.has(name))) {
        await step(runner, migration);
        ran.push(migration.name);
      }
      return ran;
    });
  } finally {
    await runner.release();
  }
}
