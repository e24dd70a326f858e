import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chorsu } from '../api/command.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from '../api/mariadb.ts';

describe.each(databaseKinds)('migrations, on %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-drift-'));
  const settings: Record<string, string> = { CHORSU_DATA: folder };
  let mariadb: RunningMariadb | undefined;

  beforeAll(async () => {
    if (kind !== 'mariadb') return;
    mariadb = await startMariadb();
    settings['CHORSU_DATABASE_URL'] = mariadb.newDatabase();
  }, 120_000);

  afterAll(async () => {
    await mariadb?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  /** By hand, behind the back of the migrations. */
  function change(statement: string): void {
    const address = settings['CHORSU_DATABASE_URL'];
    if (address === undefined) {
      const file = readdirSync(folder).find((name) => /\.(sqlite3?|db)$/.test(name))!;
      const database = new DatabaseSync(join(folder, file));
      database.exec(statement);
      database.close();
      return;
    }
    const { hostname, port, username, password, pathname } = new URL(address);
    const { status, stderr } = spawnSync(
      'mariadb',
      [
        '--no-defaults',
        `-h${hostname}`,
        `-P${port}`,
        `-u${username}`,
        `-p${password}`,
        pathname.slice(1),
        '-e',
        statement,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  }
  const check = () => {
    const { code, output } = chorsu(['schema', 'check'], settings);
    return { code, output };
  };

  it('make from nothing what the entities say', () => {
    expect(check()).toEqual({ code: 0, output: 'The database is as the code says.\n' });
  }, 60_000);

  it.each([
    ['a column that no entity has', 'ALTER TABLE cycle ADD COLUMN planted varchar(9)', 'cycle'],
    ['an index that no entity has', 'CREATE INDEX planted ON unclear_wording (at)', 'planted'],
  ])(
    'are found wanting by %s',
    (_, statement, trace) => {
      change(statement);
      const { code, output } = check();
      expect(code).toBe(1);
      expect(output).toContain(trace);
    },
    60_000,
  );
});
