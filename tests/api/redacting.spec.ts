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
    it('and what was changed in a snapshot by other hands is found', () => {
      const database = new DatabaseSync(join(settings['CHORSU_DATA']!, 'chorsu.sqlite'));
      const rows = database.prepare('SELECT `id`, `content` FROM `snapshot`').all() as unknown as Row[];
      const emptied = (row: Row) => row.content.includes('isRedacted');
      const change = (row: Row, content: object) =>
        database
          .prepare('UPDATE `snapshot` SET `content` = ? WHERE `id` = ?')
          .run(JSON.stringify(content), row.id);
      const findingsAfter = (row: Row, content: object) => {
        change(row, content);
        const { code, findings } = verify();
        change(row, JSON.parse(row.content) as object);
        return { code, findings };
      };
      try {
        const whole = rows.find((row) => !emptied(row))!;
        const content = JSON.parse(whole.content) as Content;
        const [first, ...others] = content.answers;
        const at = (code: string, path?: string) => ({
          code: 1,
          findings: [{ code, snapshot: whole.id, path }],
        });
        const { path } = first!;
        expect(
          findingsAfter(whole, { ...content, answers: [{ ...first, value: 'other' }, ...others] }),
        ).toEqual(at('snapshot.answer-differs', path));
        expect(
          findingsAfter(whole, { ...content, answers: [{ path, isRedacted: true }, ...others] }),
        ).toEqual(at('snapshot.answer-differs', path));
        expect(findingsAfter(whole, { ...content, answers: others })).toEqual(at('snapshot.hash-differs'));
        // Nor can an answer be put in the place of one that was taken back.
        const taken = rows.find(emptied)!;
        const instead = (JSON.parse(taken.content) as Content).answers.map((answer) =>
          'isRedacted' in answer ? { path: answer.path, value: 4 } : answer,
        );
        expect(
          findingsAfter(taken, { ...(JSON.parse(taken.content) as Content), answers: instead }),
        ).toMatchObject({
          code: 1,
          findings: expect.arrayContaining([expect.objectContaining({ code: 'snapshot.answer-differs' })]),
        });
        expect(verify()).toMatchObject({ code: 0, findings: [] });
      } finally {
        database.close();
      }
    }, 60_000);
});
