import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Writer } from './writer.ts';
import type { WriteSql } from './sql.ts';
import { openTestGround, type TestGround } from '../testing.ts';
// eslint-disable-next-line @nx/enforce-module-boundaries -- starting MariaDB is written once, for all tests
import { databaseKinds, startMariadb, type RunningMariadb } from '../../../../../tests/api/mariadb.ts';

// SQLite has one lane; its writer has a spec of its own beside it.
describe.each(databaseKinds.filter((kind) => kind === 'mariadb'))('works in lanes, on %s', () => {
  let mariadb: RunningMariadb;
  let ground: TestGround;
  let writer: Writer;

  beforeAll(async () => {
    mariadb = await startMariadb();
    ground = await openTestGround([], { databaseUrl: mariadb.newDatabase() });
    ({ writer } = ground.foundation.contexts.ground.databases);
  }, 120_000);
  afterAll(async () => {
    await ground.close();
    await mariadb.stop();
  });
  beforeEach(() =>
    writer.run(async (sql) => {
      await sql.run('DELETE FROM `stream`');
      for (const id of ['a', 'b'])
        await sql.run("INSERT INTO `stream` (`id`, `kind`, `sequence`, `hash`) VALUES (?, 'test', 0, '')", [
          id,
        ]);
    }),
  );

  const add = (sql: WriteSql, id: string) =>
    sql.run('UPDATE `stream` SET `sequence` = `sequence` + 1 WHERE `id` = ?', [id]);
  const counts = () =>
    ground.foundation.contexts.ground.databases.reader.rows<{ id: string; sequence: number }>(
      'SELECT `id`, `sequence` FROM `stream` ORDER BY `id`',
    );

  it('share one transaction, and each is refused alone', async () => {
    const transactions = new Set<WriteSql>();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        writer.run(async (sql) => {
          transactions.add(sql);
          await add(sql, 'a');
          if (index % 3 === 0) throw new Error('refused');
        }, 'a'),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      outcomes.map((_, index) => (index % 3 === 0 ? 'rejected' : 'fulfilled')),
    );
    expect(transactions.size).toBeLessThan(5);
    expect(await counts()).toMatchObject([{ sequence: 13 }, { sequence: 0 }]);
  });

  it('run again after a deadlock, each counted once', async () => {
    let met: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (met = resolve));
    let waiting = 0;
    let runs = 0;
    /** Takes the first row, waits until the other lane has the other one, then wants that too. */
    const crossing = (first: string, second: string) => async (sql: WriteSql) => {
      runs += 1;
      await add(sql, first);
      if ((waiting += 1) === 2) met();
      await meeting;
      await add(sql, second);
    };
    await Promise.all([
      writer.run(crossing('a', 'b'), 'a'),
      writer.run((sql) => add(sql, 'a'), 'a'),
      writer.run(crossing('b', 'a'), 'b'),
    ]);
    expect(runs).toBeGreaterThan(2);
    expect(await counts()).toMatchObject([{ sequence: 3 }, { sequence: 2 }]);
  });
});
