import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe.each(databaseKinds)('an answer that is taken back, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let settings: Record<string, string>;
  let server: RunningServer;
  let aralia: Client;
  let countryId: string;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    settings = {
      CHORSU_DEMO: 'on',
      CHORSU_DATA: mkdtempSync(join(tmpdir(), 'chorsu-redacting-')),
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    };
    server = await startServer(settings);
    aralia = await signInAs(server.url, 'Focal point of Aralia');
    const { organisations } = await aralia.ask<{ organisations: { id: string; code: string }[] }>(
      '{ organisations(kind: country) { id code } }',
    );
    countryId = organisations.find(({ code }) => code === 'XAA')!.id;
  }, 180_000);
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

  it('is gone from log, work, snapshot and figures; the chain verifies and names it', async () => {
    const before = await figures();
    const cell = before.cells.levels.findIndex((level) => level !== null);
    const path = before.cells.paths[cell]!;
    expect(await answerAt(path)).toBe(before.cells.levels[cell]);
    const { assessments } = await aralia.ask<{ assessments: { id: string; submittedAt: string | null }[] }>(
      'query ($id: ID!) { assessments(countryId: $id) { id submittedAt } }',
      { id: countryId },
    );
    const submitted = assessments.filter(({ submittedAt }) => submittedAt !== null);
    const { id: assessmentId } = submitted.sort((a, b) => b.submittedAt!.localeCompare(a.submittedAt!))[0]!;
    expect((await recordsAt(assessmentId, path)).length).toBeGreaterThan(0);
    await server.stop();

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
    const { code, output } = chorsu(['log', 'verify', '--json'], settings);
    expect({ code, ...(JSON.parse(output) as object) }).toMatchObject({
      code: 0,
      findings: [],
      redactions: expect.arrayContaining([
        expect.objectContaining({ stream: assessmentId, by: null, reason: 'The ministry asked for it' }),
      ]),
    });

    server = await startServer(settings);
    aralia.moveTo(server.url);
    const after = await figures();
    expect(after.cells.levels[cell]).toBeNull();
    expect(after.cells.levels.filter((level, other) => level !== before.cells.levels[other])).toHaveLength(1);
    const sum = ({ themes }: Figures): number =>
      themes.answered.reduce<number>((total, answered) => total + (answered ?? 0), 0);
    expect(sum(after)).toBe(sum(before) - 1);
    expect(await answerAt(path)).toBeNull();
    expect(await recordsAt(assessmentId, path)).toEqual([]);
  }, 120_000);
});
