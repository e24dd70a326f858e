import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@chorsu/kernel';
import { Refused, type Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, submit, type SmallCycle } from './small-cycle.ts';

const readers = {
  secretariat: 'Secretariat of Meridian Steppe',
  network: 'Analyst of the network',
  region: 'Focal point of Brimen',
  partners: 'Observer of the Meridian Partnership Fund',
} as const;
type Audience = keyof typeof readers;
const audiences = Object.keys(readers) as Audience[];

/** One story: silence, submission, return, release. */
describe.each(databaseKinds)('what leaves a country, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let aralia: Client;
  let administrator: Client;
  let cycle: SmallCycle;
  const outside = new Map<Audience, Client>();
  let undoing: ReturnType<typeof edit>;
  let firstHash: string;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    cycle = await openSmallCycle(server.url);
    aralia = await signInAs(server.url, 'Focal point of Aralia');
    administrator = await signInAs(server.url, 'Administrator');
    for (const audience of audiences) outside.set(audience, await signInAs(server.url, readers[audience]));
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
  }, 60_000);

  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  const progress = async () =>
    (
      await aralia.ask<{ assessment: { progress: { answered: number; nonAnswered: number } } }>(
        'query ($id: ID!) { assessment(id: $id) { progress { answered nonAnswered } } }',
        { id: cycle.assessmentId },
      )
    ).assessment.progress;

  it('a silent ministry is set to do not know as one, and that is undone as one', async () => {
    const { assessmentId, institutions } = cycle;
    const holder = institutions[0]!.id;
    const before = await progress();
    const { setUnansweredDoNotKnow: set } = await aralia.ask<{
      setUnansweredDoNotKnow: { outcomes: { id: string; outcome: string }[] };
    }>(
      'mutation ($id: ID!, $institution: ID!) { setUnansweredDoNotKnow(assessmentId: $id, section: "law", reason: "not received by 12 May", institution: $institution) { sequence outcomes } }',
      { id: assessmentId, institution: holder },
    );
    expect(set.outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect((await progress()).nonAnswered).toBe(before.nonAnswered + 2);
    const [law, note] = set.outcomes;
    undoing = edit('has_law', null, holder, [law!.id]);
    const undone = await send(aralia, assessmentId, undoing, edit('note', null, holder, [note!.id]));
    expect(undone.outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect(await progress()).toEqual(before);
  });

  it('a snapshot’s hash covers questionnaire, sequence, answers and profile', async () => {
    const { assessmentId, institutions, versionHash } = cycle;
    const holder = institutions[0]!.id;
    await send(
      aralia,
      assessmentId,
      edit('has_law', 'yes', holder, [undoing.id]),
      edit('year', '1999', holder),
    );
    const { sequence, snapshotHash } = await submit(aralia, assessmentId);
    firstHash = snapshotHash;
    expect(snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    if (kind !== 'sqlite') return;
    const database = new DatabaseSync(join(server.dataFolder, 'chorsu.sqlite'), { readOnly: true });
    const row = database
      .prepare(
        'SELECT countryId, number, takenAt, scoringVersion, content, profile, proof FROM snapshot WHERE assessmentId = ?',
      )
      .get(assessmentId) as Record<string, string>;
    database.close();
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const { content, profile, proof: kept, ...facts } = row;
    const { environment, answers } = JSON.parse(content!) as {
      environment: object;
      answers: readonly { path: string }[];
    };
    // Over a salted digest of each, so that one can be taken back.
    const proof = JSON.parse(kept!) as { answers: [string, string][]; profile: [string, string] };
    const digested = ([, salt]: [string, string], what: object) => sha256(salt + canonicalJson(what));
    const text = canonicalJson({
      format: 3,
      questionnaire: versionHash,
      ...facts,
      sequence,
      environment,
      answers: answers.map((answer, place) => [answer.path, digested(proof.answers[place]!, answer)]),
      profile: digested(proof.profile, JSON.parse(profile!) as object),
    });
    expect(sha256(text)).toBe(snapshotHash);
  });

  it('the secretariat returns with reasons, naming questions only where it sees them', async () => {
    const secretariat = outside.get('secretariat')!;
    const returned = (reason: object) =>
      secretariat.ask<{ returnAssessment: { status: string } }>(
        'mutation ($id: ID!, $reasons: [ReturnReasonInput!]!) { returnAssessment(assessmentId: $id, reasons: $reasons) { status } }',
        { id: cycle.assessmentId, reasons: [{ section: 'law', reason: 'Please complete', ...reason }] },
      );
    expect(await refusalOf(returned({ path: 'year' }))).toBe('return.section-not-seen');
    expect(await refusalOf(returned({ section: 'no-such' }))).toBe('section.not-found');
    expect(await refusalOf(returned({ reason: ' ' }))).toBe('return.without-reason');
    expect(await refusalOf(returned({ reason: 'x'.repeat(4_001) }))).toBe('return.too-long');
    expect((await returned({})).returnAssessment.status).toBe('open');
    const reasonsFor = async (client: Client) =>
      (
        await client.ask<{ assessment: { returnReasons: { reason: string }[] } }>(
          'query ($id: ID!) { assessment(id: $id) { returnReasons { reason } } }',
          { id: cycle.assessmentId },
        )
      ).assessment.returnReasons;
    expect(await reasonsFor(aralia)).toEqual([{ reason: 'Please complete' }]);
    expect(await reasonsFor(administrator)).toEqual([]);
  });

  it('it comes back with another hash and is acknowledged', async () => {
    const { snapshotHash } = await submit(aralia, cycle.assessmentId);
    expect(snapshotHash).not.toBe(firstHash);
    const acknowledge = 'mutation ($id: ID!) { acknowledgeAssessment(assessmentId: $id) { status } }';
    const id = { id: cycle.assessmentId };
    expect(await refusalOf(aralia.ask(acknowledge, id))).toBe('assessment.not-found');
    expect(await outside.get('secretariat')!.ask(acknowledge, id)).toEqual({
      acknowledgeAssessment: { status: 'acknowledged' },
    });
    expect(await refusalOf(outside.get('secretariat')!.ask(acknowledge, id))).toBe('assessment.not-found');
  });

  const seenBy = async (client: Client): Promise<string[]> => {
    const { comparedAnswers } = await client.ask<{
      comparedAnswers: { answers: { path: string; isAvailable: boolean }[] };
    }>(
      'query ($country: ID!, $version: ID!) { comparedAnswers(countryId: $country, versionId: $version, section: "law") { answers } }',
      { country: cycle.countryId, version: cycle.versionId },
    );
    return comparedAnswers.answers.filter(({ isAvailable }) => isAvailable).map(({ path }) => path);
  };
  const release = (client: Client, choices: object) =>
    client.ask(
      'mutation ($country: ID!, $version: ID!, $releases: Releases!) { setReleases(countryId: $country, versionId: $version, releases: $releases) }',
      { country: cycle.countryId, version: cycle.versionId, releases: { law: choices } },
    );

  it.each(audiences)('what is released to the %s is seen there and nowhere else', async (audience) => {
    await release(aralia, { [audience]: 'names' });
    for (const [each, client] of outside)
      expect([each, await seenBy(client)]).toEqual([each, each === audience ? ['has_law', 'year'] : []]);
    await release(aralia, { [audience]: 'aggregates' });
    for (const client of outside.values()) expect(await seenBy(client)).toEqual([]);
  });

  it('only who speaks for the country releases', async () => {
    for (const client of [
      ...outside.values(),
      administrator,
      await signInAs(server.url, 'Deputy focal point of Aralia'),
    ])
      expect(await refusalOf(release(client, { secretariat: 'names' }))).toBe('access.forbidden');
  });

  it('an administrator reads no answers, by no way', async () => {
    await release(aralia, { secretariat: 'everything', network: 'everything', region: 'names' });
    const ways: [string, object][] = [
      ['query ($id: ID!) { assessmentAnswers(id: $id) { records assignments } }', { id: cycle.assessmentId }],
      ['query ($id: ID!) { assessment(id: $id) { submissionIssues } }', { id: cycle.assessmentId }],
      ['query ($id: ID!) { comparedAnswers(countryId: $id) { answers } }', { id: cycle.countryId }],
      ['query ($id: ID!) { countryProfile(countryId: $id) { profile } }', { id: cycle.countryId }],
      ['query ($id: ID!) { releases(countryId: $id, versionId: $id) }', { id: cycle.countryId }],
    ];
    for (const [query, variables] of ways)
      expect([query, await refusalOf(administrator.ask(query, { ...variables }))]).toEqual([
        query,
        expect.stringMatching(/^[a-z-]+\.(not-found|forbidden)$/),
      ]);
    expect(await refusalOf(send(administrator, cycle.assessmentId))).toBe('assessment.not-found');
    const { assessment } = await administrator.ask<{ assessment: object }>(
      'query ($id: ID!) { assessment(id: $id) { sequence progress { answered } assignments { section } institutions { id } } }',
      { id: cycle.assessmentId },
    );
    expect(assessment).toEqual({ sequence: 0, progress: null, assignments: [], institutions: [] });
  });
});
