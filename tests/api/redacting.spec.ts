import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from './client.ts';
import { chorsu } from './command.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';

interface Figures {
  readonly themes: { readonly keys: readonly string[]; readonly answered: readonly (number | null)[] };
  readonly cells: { readonly paths: readonly string[]; readonly levels: readonly (number | null)[] };
}

interface Row {
  readonly id: string;
  readonly content: string;
}
interface Content {
  readonly answers: readonly { readonly path: string }[];
}

describe.each(databaseKinds)('an answer that is taken back, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let settings: Record<string, string>;
  let server: RunningServer;
  let aralia: Client;
  let secretariat: Client;
  let countryId: string;
  let regionId: string;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    settings = {
      CHORSU_DEMO: 'on',
      CHORSU_DATA: mkdtempSync(join(tmpdir(), 'chorsu-redacting-')),
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    };
    server = await startServer(settings);
    aralia = await signInAs(server.url, 'Focal point of Aralia');
    secretariat = await signInAs(server.url, 'Secretariat of Meridian Steppe');
    const { organisations } = await aralia.ask<{ organisations: { id: string; code: string }[] }>(
      '{ organisations { id code } }',
    );
    const idOf = (wanted: string) => organisations.find(({ code }) => code === wanted)!.id;
    countryId = idOf('XAA');
    regionId = idOf('XMS');
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
    rmSync(settings['CHORSU_DATA']!, { recursive: true, force: true });
  }, 60_000);

  const figures = async (): Promise<Figures> =>
    (
      await aralia.ask<{ countryProfile: { profile: Figures } }>(
        'query ($id: ID!) { countryProfile(countryId: $id) { profile } }',
        { id: countryId },
      )
    ).countryProfile.profile;
  const answerAt = async (path: string): Promise<unknown> => {
    const { comparedAnswers } = await aralia.ask<{
      comparedAnswers: { answers: { path: string; value?: unknown }[] };
    }>('query ($id: ID!) { comparedAnswers(countryId: $id) { answers } }', { id: countryId });
    return comparedAnswers.answers.find((answer) => answer.path === path)?.value ?? null;
  };
  const recordsAt = async (assessmentId: string, path: string): Promise<readonly object[]> => {
    const { assessmentAnswers } = await aralia.ask<{
      assessmentAnswers: { records: { path: string }[] };
    }>('query ($id: ID!) { assessmentAnswers(id: $id) { records } }', { id: assessmentId });
    return assessmentAnswers.records.filter((record) => record.path === path);
  };

  const verify = () => {
    const { code, output } = chorsu(['log', 'verify', '--json'], settings);
    return { code, ...(JSON.parse(output) as { findings: object[]; snapshots: number }) };
  };

  it('is gone from log, work, snapshot and figures of a server that runs; chain and snapshots verify and name it', async () => {
    const before = await figures();
    const cell = before.cells.levels.findIndex((level) => level !== null);
    const path = before.cells.paths[cell]!;
    expect(await answerAt(path)).toBe(before.cells.levels[cell]);
    const levels = async (): Promise<readonly string[]> => {
      const { regionLevels } = await secretariat.ask<{
        regionLevels: { countries: string[]; levels: string[] };
      }>('query ($id: ID!) { regionLevels(regionId: $id) }', { id: regionId });
      return regionLevels.levels[regionLevels.countries.indexOf(countryId)]!.split(',');
    };
    const shown = (await levels()).filter((level) => level !== '');
    const { assessments } = await aralia.ask<{ assessments: { id: string; submittedAt: string | null }[] }>(
      'query ($id: ID!) { assessments(countryId: $id) { id submittedAt } }',
      { id: countryId },
    );
    const submitted = assessments.filter(({ submittedAt }) => submittedAt !== null);
    const { id: assessmentId } = submitted.sort((a, b) => b.submittedAt!.localeCompare(a.submittedAt!))[0]!;
    expect((await recordsAt(assessmentId, path)).length).toBeGreaterThan(0);

    const redact = (reason: string) =>
      chorsu(
        ['answer', 'redact', '--assessment', assessmentId, '--path', path, '--reason', reason],
        settings,
      );
    expect(redact(' ')).toMatchObject({ code: 1, output: '' });
    expect(redact('The ministry asked for it')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Emptied [1-9]\d* changes and 1 snapshots/),
    });
    expect(redact('Once more')).toMatchObject({
      code: 1,
      errors: 'Nothing was emptied: answer.unknown-path.\n',
    });
    expect(verify()).toMatchObject({
      code: 0,
      snapshots: expect.any(Number),
      findings: [],
      redactions: expect.arrayContaining([
        expect.objectContaining({ stream: assessmentId, by: null, reason: 'The ministry asked for it' }),
      ]),
    });

    // The server has run all the while, and kept figures. A connection that was idle so long may have been closed.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = await figures();
    expect(after.cells.levels[cell]).toBeNull();
    expect(after.cells.levels.filter((level, other) => level !== before.cells.levels[other])).toHaveLength(1);
    const sum = ({ themes }: Figures): number =>
      themes.answered.reduce<number>((total, answered) => total + (answered ?? 0), 0);
    expect(sum(after)).toBe(sum(before) - 1);
    expect(await answerAt(path)).toBeNull();
    expect(await recordsAt(assessmentId, path)).toEqual([]);
    expect((await levels()).filter((level) => level !== '')).toHaveLength(shown.length - 1);
  }, 120_000);

  // By hand in the file: the same code verifies on both databases.
  if (kind === 'sqlite')
    it('and what was changed in a snapshot by other hands, or taken away, is found', () => {
      const database = new DatabaseSync(join(settings['CHORSU_DATA']!, 'chorsu.sqlite'));
      const rows = database.prepare('SELECT `id`, `content` FROM `snapshot`').all() as unknown as Row[];
      const taken = rows.find(({ content }) => content.includes('isRedacted'))!;
      const others = rows.filter((row) => row !== taken);
      const contentOf = (row: Row) => JSON.parse(row.content) as Content;
      const set = (row: Row, what: string, ...values: string[]) =>
        database.prepare(`UPDATE \`snapshot\` SET ${what} WHERE \`id\` = ?`).run(...values, row.id);
      const write = (row: Row, answers: readonly object[]) =>
        set(row, '`content` = ?', JSON.stringify({ ...contentOf(row), answers }));
      const expected: { code: string; snapshot: string; path?: string }[] = [];
      const differs = (code: string, change: (row: Row) => string | undefined) => {
        const row = others.pop()!;
        const path = change(row);
        expected.push({ code, snapshot: row.id, ...(path === undefined ? {} : { path }) });
      };
      try {
        for (const other of [{ value: 'other' }, { isRedacted: true }])
          differs('snapshot.answer-differs', (row) => {
            const [first, ...answers] = contentOf(row).answers;
            write(row, [{ path: first!.path, ...other }, ...answers]);
            return first!.path;
          });
        differs('snapshot.hash-differs', (row) => {
          write(row, contentOf(row).answers.slice(1));
          return undefined;
        });
        for (const change of [
          "`countryId` = (SELECT `id` FROM `organisation` WHERE `kind` = 'country' AND `isInvented` = 0 LIMIT 1)",
          "`takenAt` = '2020-01-01T00:00:00.000Z'",
          '`number` = 9',
          '`scoringVersion` = 2',
          '`proof` = NULL',
        ])
          differs('snapshot.hash-differs', (row) => {
            set(row, change);
            return undefined;
          });
        differs('snapshot.missing', ({ id }) => {
          database.prepare('DELETE FROM `snapshot` WHERE `id` = ?').run(id);
          return undefined;
        });
        // Figures that were worked out anew, too.
        const [{ profile }] = database
          .prepare('SELECT `profile` FROM `snapshot` WHERE `id` = ?')
          .all(taken.id) as [{ profile: string }];
        set(taken, "`profile` = json_set(`profile`, '$.themes.score[0]', 3.75)");
        expected.push({ code: 'snapshot.profile-differs', snapshot: taken.id });
        const { code, findings } = verify();
        expect([code, findings.length]).toEqual([1, expected.length]);
        expect(findings).toEqual(expect.arrayContaining(expected));
        set(taken, '`profile` = ?', profile);
        // Nor can an answer be put in the place of one that was taken back, or excuse that nothing is proven.
        write(
          taken,
          contentOf(taken).answers.map((answer) =>
            'isRedacted' in answer ? { path: answer.path, value: 4 } : answer,
          ),
        );
        const ofTaken = (found: string) =>
          expect.objectContaining({ code: `snapshot.${found}`, snapshot: taken.id }) as unknown;
        expect(verify().findings).toContainEqual(ofTaken('answer-differs'));
        set(taken, '`proof` = NULL');
        expect(verify().findings).toContainEqual(ofTaken('hash-differs'));
      } finally {
        database.close();
      }
    }, 60_000);
});
