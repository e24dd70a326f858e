import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Databases } from './databases.ts';
import type { Migration } from './migrations/migration.ts';
import { createTable, id, link } from './migrations/table.ts';
import { platformMigrations } from './migrations/platform.ts';

const tables: Migration = {
  name: 'test-tables',
  release: 1,
  async up(runner) {
    await createTable(runner, { name: 'parent', columns: { id } });
    await createTable(runner, {
      name: 'child',
      columns: { id, parentId: link },
      links: [{ name: 'child_parent', column: 'parentId', to: 'parent' }],
    });
  },
};

let folder: string;
let databases: Databases;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chorsu-writer-'));
  databases = await Databases.open(
    { kind: 'sqlite', file: path.join(folder, 'test.sqlite') },
    [],
    [platformMigrations, [tables]],
  );
});
afterEach(async () => {
  await databases.close();
  rmSync(folder, { recursive: true });
});

const insert = 'INSERT INTO `parent` (`id`) VALUES (?)';
const stored = async (): Promise<string[]> =>
  (await databases.reader.rows<{ id: string }>('SELECT `id` FROM `parent` ORDER BY `id`')).map(
    (row) => row.id,
  );

/** Lets other jobs come in between two statements. */
const pause = () => new Promise((resolve) => setImmediate(resolve));

describe('the writer on SQLite', () => {
  it('keeps an acknowledged save when another, overlapping one is refused', async () => {
    const refused = databases.writer.run(async (sql) => {
      await sql.run(insert, ['a1']);
      await pause();
      await sql.run(insert, ['a2']);
      throw new Error('refused');
    });
    const kept = databases.writer.run(async (sql) => {
      await sql.run(insert, ['b1']);
      await pause();
      await sql.run(insert, ['b2']);
      return 'saved';
    });
    await expect(refused).rejects.toThrow('refused');
    await expect(kept).resolves.toBe('saved');
    expect(await stored()).toEqual(['b1', 'b2']);
  });

  it('settles a refusal only after the commit of those that it shared a transaction with', async () => {
    const order: string[] = [];
    const first = databases.writer.run((sql) => sql.run(insert, ['a']));
    const second = databases.writer.run(async () => {
      throw new Error(`${(await stored()).length} committed`);
    });
    await Promise.allSettled([
      first.then(() => order.push('first')),
      second.catch((error: Error) => order.push(error.message)),
    ]);
    expect(order).toEqual(['first', '0 committed']);
  });

  it('does fifty at once, of which every third throws after its first write: all others are there, nothing of these', async () => {
    const jobs = Array.from({ length: 50 }, (_, index) =>
      databases.writer.run(async (sql) => {
        const name = String(index).padStart(2, '0');
        await sql.run(insert, [`${name}-first`]);
        if (index % 5 === 0) await pause();
        if (index % 3 === 0) throw new Error(name);
        await sql.manager.query(insert, [`${name}-second`]);
      }),
    );
    const outcomes = await Promise.allSettled(jobs);
    expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(
      outcomes.map((_, index) => index % 3 === 0),
    );
    const expected = outcomes.flatMap((_, index) =>
      index % 3 === 0
        ? []
        : [`${String(index).padStart(2, '0')}-first`, `${String(index).padStart(2, '0')}-second`],
    );
    expect(await stored()).toEqual(expected);
  });

  it('refuses a broken foreign key alone', async () => {
    const good = databases.writer.run((sql) => sql.run(insert, ['a']));
    const bad = databases.writer.run((sql) =>
      sql.run('INSERT INTO `child` (`id`, `parentId`) VALUES (?, ?)', ['c', 'nobody']),
    );
    await expect(bad).rejects.toThrow('FOREIGN KEY');
    await expect(good).resolves.toBe(1);
    expect(await stored()).toEqual(['a']);
  });

  it('shows readers only what is committed', async () => {
    let seen: string[] = ['not yet read'];
    await databases.writer.run(async (sql) => {
      await sql.run(insert, ['a']);
      seen = await stored();
    });
    expect(seen).toEqual([]);
    expect(await stored()).toEqual(['a']);
  });

  it("rolls TypeORM's own nested transaction back within the job", async () => {
    await databases.writer.run(async (sql) => {
      await sql.run(insert, ['a']);
      await sql.manager
        .transaction(async (inner) => {
          await inner.query(insert, ['b']);
          throw new Error('inner');
        })
        .catch(() => undefined);
    });
    expect(await stored()).toEqual(['a']);
  });
});
