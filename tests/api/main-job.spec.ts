import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Refused } from './client.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { smallForm } from './xlsform.ts';

interface Outcomes {
  readonly appendChanges: {
    readonly sequence: number;
    readonly outcomes: { id: string; outcome: string; reason?: string; sequence?: number }[];
  };
}
interface Named {
  readonly id: string;
  readonly code: string;
}

const append =
  'mutation ($id: ID!, $changes: AnswerChanges!) { appendChanges(assessmentId: $id, changes: $changes) { sequence outcomes } }';

describe.each(databaseKinds)('the main job, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let designer: Client;
  let secretariat: Client;
  let aralia: Client;
  let versionId: string;
  let countries: Named[];
  let assessmentId: string;
  let institutions: Named[];

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    designer = await signInAs(server.url, 'Questionnaire designer');
    secretariat = await signInAs(server.url, 'Secretariat of Meridian Steppe');
    aralia = await signInAs(server.url, 'Focal point of Aralia');
  }, 240_000);

  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
  }, 60_000);

  const change = (path: string, value: unknown, institution: string, more: object = {}) => ({
    id: randomUUID(),
    path,
    aspect: 'value',
    value,
    by: randomUUID(),
    for: institution,
    seen: [],
    ...more,
  });
  const send = async (client: Client, ...changes: object[]) =>
    (await client.ask<Outcomes>(append, { id: assessmentId, changes })).appendChanges;

  it('a designer imports a form, looks at the report and publishes', async () => {
    const form = new FormData();
    form.append('file', new Blob([await smallForm()]), 'small.xlsx');
    const answer = await designer.fetch('/upload/questionnaire', { method: 'POST', body: form });
    const preview = (await answer.json()) as {
      importId: string;
      title: string;
      languages: string[];
      counts: { questions: number };
    };
    expect(preview).toMatchObject({ title: 'Small form', languages: ['en', 'ar'], counts: { questions: 3 } });
    const { createQuestionnaireFromImport: draft } = await designer.ask<{
      createQuestionnaireFromImport: { id: string; isPublished: boolean };
    }>('mutation ($id: ID!) { createQuestionnaireFromImport(importId: $id) { id isPublished } }', {
      id: preview.importId,
    });
    expect(draft.isPublished).toBe(false);
    await expect(
      secretariat.ask('query ($id: ID!) { questionnaireVersion(id: $id) { id } }', { id: draft.id }),
    ).rejects.toThrow('questionnaire.not-found');
    const { publishQuestionnaireVersion: published } = await designer.ask<{
      publishQuestionnaireVersion: { hash: string };
    }>('mutation ($id: ID!) { publishQuestionnaireVersion(id: $id) { hash } }', { id: draft.id });
    expect(published.hash).toMatch(/^[0-9a-f]{64}$/);
    versionId = draft.id;
  });

  it('nobody but a designer imports', async () => {
    const answer = await aralia.fetch('/upload/questionnaire', { method: 'POST', body: new FormData() });
    expect(answer.status).toBe(403);
  });

  it('the secretariat opens a cycle for three countries', async () => {
    const { organisations: regions } = await secretariat.ask<{ organisations: Named[] }>(
      '{ organisations(kind: region) { id code } }',
    );
    const region = regions.find(({ code }) => code === 'XMS')!;
    const { organisations } = await secretariat.ask<{ organisations: Named[] }>(
      'query ($id: ID!) { organisations(kind: country, within: $id) { id code } }',
      { id: region.id },
    );
    countries = organisations.slice(0, 3);
    const input = {
      title: { en: 'Small cycle' },
      organisationId: region.id,
      versionId,
      countryIds: countries.map(({ id }) => id),
      opensOn: '2026-01-01',
      closesOn: '2099-12-31',
    };
    await expect(
      aralia.ask('mutation ($input: OpenCycleInput!) { openCycle(input: $input) { id } }', { input }),
    ).rejects.toThrow('access.forbidden');
    const { openCycle } = await secretariat.ask<{ openCycle: { id: string } }>(
      'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { id } }',
      { input },
    );
    const { assessments } = await secretariat.ask<{
      assessments: { id: string; status: string; country: Named }[];
    }>('query ($id: ID!) { assessments(cycleId: $id) { id status country { id code } } }', {
      id: openCycle.id,
    });
    expect(assessments.map(({ status }) => status)).toEqual(['invited', 'invited', 'invited']);
    assessmentId = assessments.find(({ country }) => country.code === 'XAA')!.id;
  });

  it('the focal point accepts', async () => {
    await expect(
      secretariat.ask('mutation ($id: ID!) { acceptAssessment(id: $id) { id } }', { id: assessmentId }),
    ).rejects.toThrow('assessment.not-found');
    const { acceptAssessment } = await aralia.ask<{
      acceptAssessment: { status: string; institutions: Named[] };
    }>('mutation ($id: ID!) { acceptAssessment(id: $id) { status institutions { id code } } }', {
      id: assessmentId,
    });
    expect(acceptAssessment.status).toBe('open');
    institutions = acceptAssessment.institutions;
  });

  it('two institutions that differ stand side by side until the focal point settles', async () => {
    const [first, second] = institutions as [Named, Named];
    const yes = change('has_law', 'yes', first.id);
    const no = change('has_law', 'no', second.id);
    expect((await send(aralia, yes)).outcomes).toMatchObject([{ outcome: 'applied' }]);
    expect((await send(aralia, no)).outcomes).toMatchObject([{ outcome: 'to_reconcile' }]);
    const settled = await send(
      aralia,
      change('has_law', 'yes', first.id, { seen: [yes.id, no.id], settle: true, reason: 'Checked together' }),
    );
    expect(settled.outcomes).toMatchObject([{ outcome: 'applied' }]);
  });

  it('each change of a batch has its own outcome, and a resend is known', async () => {
    const [first] = institutions as [Named];
    const good = change('year', '1999', first.id);
    const wrong = change('year', 'not a number', first.id);
    const builtOnWrong = change('year', '2001', first.id, { seen: [wrong.id] });
    const unknown = change('no_such', 'x', first.id);
    const { outcomes, sequence } = await send(aralia, good, wrong, builtOnWrong, unknown, good);
    expect(outcomes.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      'applied',
      'answer.wrong-shape',
      'answer.builds-on-refused',
      'answer.unknown-path',
      'known',
    ]);
    expect((await send(aralia, good)).outcomes).toMatchObject([{ outcome: 'known', sequence }]);
    const stolen = await send(aralia, { ...good, value: '1998' });
    expect(stolen.outcomes).toMatchObject([{ outcome: 'refused', reason: 'answer.id-taken' }]);
  });

  it('people of other countries learn nothing, not even that it exists', async () => {
    const brimen = await signInAs(server.url, 'Focal point of Brimen');
    const stranger = new Client(server.url);
    for (const client of [brimen, stranger])
      for (const id of [assessmentId, randomUUID()])
        await expect(client.ask('query ($id: ID!) { assessment(id: $id) { id } }', { id })).rejects.toThrow(
          'assessment.not-found',
        );
    await expect(brimen.ask(append, { id: assessmentId, changes: [] })).rejects.toThrow(
      'assessment.not-found',
    );
  });

  it('submitting wants the sequence that was looked at, and freezes a snapshot', async () => {
    await aralia.ask('mutation ($id: ID!) { startReview(assessmentId: $id) { status } }', {
      id: assessmentId,
    });
    const { assessment } = await aralia.ask<{
      assessment: { sequence: number; submissionIssues: unknown[] };
    }>('query ($id: ID!) { assessment(id: $id) { sequence submissionIssues } }', { id: assessmentId });
    expect(assessment.submissionIssues).toEqual([]);
    const submit = (sequence: number) =>
      aralia.ask<{ submitAssessment: { status: string; snapshotHash: string } }>(
        'mutation ($id: ID!, $sequence: Int!) { submitAssessment(assessmentId: $id, sequence: $sequence) { status snapshotHash } }',
        { id: assessmentId, sequence },
      );
    await expect(submit(assessment.sequence - 1)).rejects.toEqual(
      new Refused('assessment.moved', { sequence: assessment.sequence }),
    );
    expect((await submit(assessment.sequence)).submitAssessment).toMatchObject({
      status: 'submitted',
      snapshotHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('outside nothing is seen before it was released', async () => {
    const answersOf = async () => {
      const { comparedAnswers } = await secretariat.ask<{
        comparedAnswers: { answers: { path: string; isAvailable: boolean }[] };
      }>(
        'query ($id: ID!) { comparedAnswers(countryId: $id, versionId: "' +
          versionId +
          '", section: "law") { answers } }',
        { id: countries.find(({ code }) => code === 'XAA')!.id },
      );
      return comparedAnswers.answers.filter(({ isAvailable }) => isAvailable).map(({ path }) => path);
    };
    expect(await answersOf()).toEqual([]);
    const release = (detail: string) =>
      aralia.ask(
        'mutation ($country: ID!, $version: ID!, $releases: Releases!) { setReleases(countryId: $country, versionId: $version, releases: $releases) }',
        {
          country: countries.find(({ code }) => code === 'XAA')!.id,
          version: versionId,
          releases: { law: { secretariat: detail } },
        },
      );
    await release('aggregates');
    expect(await answersOf()).toEqual([]);
    await release('names');
    expect(await answersOf()).toEqual(['has_law', 'year']);
    await release('nothing');
    expect(await answersOf()).toEqual([]);
  });

  it('the secretariat compares the region by name where released', async () => {
    const { me } = await secretariat.ask<{ me: { memberships: { organisation: Named }[] } }>(
      '{ me { memberships { organisation { id code } } } }',
    );
    const { regionComparison } = await secretariat.ask<{
      regionComparison: {
        audience: string;
        countries: { code: string }[];
        comparison: { keys: string[]; score: (number | null)[][] };
      };
    }>('query ($id: ID!) { regionComparison(regionId: $id) { audience countries { code } comparison } }', {
      id: me.memberships[0]!.organisation.id,
    });
    expect(regionComparison.audience).toBe('secretariat');
    expect(regionComparison.countries).toHaveLength(8);
    expect(regionComparison.comparison.score.flat().filter((score) => score !== null).length).toBeGreaterThan(
      20,
    );
  });
});
