import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused, type Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, submit, type SmallCycle } from './small-cycle.ts';

interface Changes {
  readonly lastHereAt: string | null;
  readonly readAt: string;
  readonly things: readonly {
    readonly about: string;
    readonly title: { readonly en: string };
    readonly within: { readonly en: string } | null;
    readonly facts: readonly { readonly kind: string; readonly count: number }[];
  }[];
}

const people = {
  administrator: 'Administrator',
  secretariat: 'Secretariat of Meridian Steppe',
  analyst: 'Analyst of the network',
  designer: 'Questionnaire designer',
  focalPoint: 'Focal point of Aralia',
  deputy: 'Deputy focal point of Aralia',
  health: 'Ministry of Health of Aralia',
  expert: 'Expert for Aralia',
  neighbour: 'Focal point of Brimen',
  observer: 'Observer of the Meridian Partnership Fund',
} as const;
type Who = keyof typeof people;

/** One story: what happens, and to whose start page it comes. */
describe.each(databaseKinds)('what changed since somebody was last here, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let cycle: SmallCycle;
  const clients = new Map<Who, Client>();
  const memberships = new Map<Who, string>();
  let began: string;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    for (const who of Object.keys(people) as Who[]) {
      const client = await signInAs(server.url, people[who]);
      clients.set(who, client);
      const { me } = await client.ask<{ me: { memberships: { id: string }[] } }>(
        '{ me { memberships { id } } }',
      );
      memberships.set(who, me.memberships[0]!.id);
    }
    began = new Date().toISOString();
    cycle = await openSmallCycle(server.url);
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
  }, 60_000);

  const changes = async (who: Who, since?: string, of: Who = who): Promise<Changes> =>
    (
      await clients
        .get(who)!
        .ask<{ changes: Changes }>(
          'query ($id: ID!, $since: Instant) { changes(membershipId: $id, since: $since) { lastHereAt readAt things { about title within facts { kind count } } } }',
          { id: memberships.get(of), since },
        )
    ).changes;
  const note = (who: Who, shownAt: string, of: Who = who) =>
    clients
      .get(who)!
      .ask('mutation ($id: ID!, $shownAt: Instant!) { noteVisit(membershipId: $id, shownAt: $shownAt) }', {
        id: memberships.get(of),
        shownAt,
      });
  /** `about title: kind count, …` since the story began, of this cycle and this form. */
  const told = async (who: Who, since = began): Promise<string[]> =>
    (await changes(who, since)).things
      .filter(({ title, within }) => [title.en, within?.en].some((text) => /small/i.test(text ?? '')))
      .map(
        ({ about, title, facts }) =>
          `${about} ${title.en}: ${facts.map((fact) => `${fact.kind} ${fact.count}`).join(', ')}`,
      )
      .sort();
  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  const share = (choices: object) =>
    clients
      .get('focalPoint')!
      .ask(
        'mutation ($country: ID!, $version: ID!, $releases: Releases!) { setReleases(countryId: $country, versionId: $version, releases: $releases) }',
        { country: cycle.countryId, version: cycle.versionId, releases: { law: choices } },
      );

  it('a visit lasts as long as one keeps looking, and nobody looks through another’s eyes', async () => {
    const { lastHereAt, readAt } = await changes('deputy');
    expect(lastHereAt).toBe('2026-09-01T10:00:00.000Z');
    await note('deputy', readAt);
    await note('deputy', '2099-01-01T00:00:00.000Z');
    expect((await changes('deputy')).lastHereAt).toBe(lastHereAt);
    expect(await refusalOf(changes('deputy', undefined, 'focalPoint'))).toBe('account.not-found');
    expect(await refusalOf(note('deputy', readAt, 'focalPoint'))).toBe('account.not-found');
  });

  it('an opened cycle comes to those who follow cycles, a published form to those who use forms, not to their makers', async () => {
    expect(await told('analyst')).toEqual([
      expect.stringMatching(/^country Aralia: accepted 1$/),
      'cycle Small cycle: cycleOpened 1',
      expect.stringMatching(/^questionnaire .*: published 1$/),
    ]);
    expect(await told('designer')).toEqual([]);
    expect(await told('neighbour')).toEqual(['assessment Small cycle: invited 1']);
    expect(await told('observer')).toEqual([]);
  });

  it('answers come to those of the country who read the section, not to who wrote them, nor to anyone outside', async () => {
    const { assessmentId, institutions } = cycle;
    const [first, second] = institutions.map(({ id }) => id);
    const comment = { ...edit('has_law', 'as of May', first!), aspect: 'comment' };
    await send(clients.get('deputy')!, assessmentId, edit('has_law', 'yes', first!), comment);
    await send(
      clients.get('deputy')!,
      assessmentId,
      edit('has_law', 'no', second!),
      edit('year', '1999', first!),
    );
    expect(await told('focalPoint')).toEqual([
      expect.stringMatching(/^section .*: answers 2, comments 1, toReconcile 1$/),
    ]);
    expect(await told('deputy')).toEqual([expect.stringMatching(/^assessment Small cycle: accepted 1$/)]);
    for (const who of ['health', 'expert'] as const)
      expect([who, await told(who)]).toEqual([who, ['assessment Small cycle: accepted 1']]);
    for (const who of ['secretariat', 'neighbour', 'observer', 'administrator'] as const)
      expect([who, (await changes(who, began)).things.filter(({ about }) => about === 'section')]).toEqual([
        who,
        [],
      ]);
  });

  it('a section that is handed to an institution comes to its people, with what others wrote there', async () => {
    const health = cycle.institutions.find(({ code }) => code === 'XAA-health')!.id;
    await clients
      .get('focalPoint')!
      .ask(
        'mutation ($id: ID!, $lead: ID!) { assignSection(assessmentId: $id, section: "law", leadId: $lead, contributorIds: []) { id } }',
        { id: cycle.assessmentId, lead: health },
      );
    expect(await told('health')).toEqual([
      'assessment Small cycle: handedOut 1, accepted 1',
      expect.stringMatching(/^section .*: answers 2, comments 1, toReconcile 1$/),
    ]);
    expect(await told('expert')).toEqual(['assessment Small cycle: accepted 1']);
  });

  it('how far the sections are comes to those who read them, by institution, and to nobody outside', async () => {
    interface Standing {
      readonly section: string;
      readonly progress: { readonly total: number; readonly answered: number; readonly toReconcile: number };
      readonly leadId: string | null;
      readonly heldBy: readonly { readonly institutionId: string; readonly cells: number }[];
    }
    const standing = (who: Who): Promise<{ assessmentSections: Standing[] }> =>
      clients
        .get(who)!
        .ask(
          'query ($id: ID!) { assessmentSections(id: $id) { section progress { total answered toReconcile } leadId heldBy { institutionId cells } } }',
          { id: cycle.assessmentId },
        );
    const law = (await standing('focalPoint')).assessmentSections.find(({ section }) => section === 'law')!;
    const health = cycle.institutions.find(({ code }) => code === 'XAA-health')!.id;
    const [first, second] = cycle.institutions.map(({ id }) => id);
    expect(law.leadId).toBe(health);
    expect(law.progress).toMatchObject({ answered: 2, toReconcile: 1 });
    expect(new Map(law.heldBy.map(({ institutionId, cells }) => [institutionId, cells]))).toEqual(
      new Map([
        [first, 2],
        [second, 1],
      ]),
    );
    expect((await standing('health')).assessmentSections).toEqual([law]);
    expect((await standing('expert')).assessmentSections).toEqual([]);
    for (const who of ['secretariat', 'neighbour', 'analyst', 'observer', 'administrator'] as const)
      expect([who, await refusalOf(standing(who))]).toEqual([who, 'assessment.not-found']);
  });

  it('a country that declines does so for its secretariat; for others nothing has happened', async () => {
    const corinth = await signInAs(server.url, 'Focal point of Corinth Hills');
    const { assessments } = await corinth.ask<{ assessments: { id: string; status: string }[] }>(
      '{ assessments { id status } }',
    );
    const since = new Date().toISOString();
    await corinth.ask('mutation ($id: ID!) { declineAssessment(id: $id, reason: "later") { status } }', {
      id: assessments.find(({ status }) => status === 'invited')!.id,
    });
    expect(await told('secretariat', since)).toEqual(['country Corinth Hills: declined 1']);
    for (const who of ['analyst', 'administrator', 'neighbour'] as const)
      expect([who, await told(who, since)]).toEqual([who, []]);
  });

  it('results come to whom they are shared with by name, once they are submitted; what is lowered comes to nobody outside', async () => {
    const { assessmentId, institutions } = cycle;
    const focalPoint = clients.get('focalPoint')!;
    const sharing = new Date().toISOString();
    await share({ secretariat: 'names', region: 'aggregates' });
    const outside = ['secretariat', 'analyst', 'neighbour', 'observer'] as const;
    for (const who of outside) expect([who, await told(who, sharing)]).toEqual([who, []]);
    expect(await told('deputy', sharing)).toEqual([expect.stringMatching(/^sharing .*: sharing 1$/)]);

    const settled = { ...edit('has_law', 'yes', institutions[0]!.id), settle: true, reason: 'as in law' };
    const { assessmentAnswers } = await focalPoint.ask<{
      assessmentAnswers: {
        records: { path: string; aspect: string; state: { sides: { changes: string[] }[] } }[];
      };
    }>('query ($id: ID!) { assessmentAnswers(id: $id) { records } }', { id: assessmentId });
    const { state } = assessmentAnswers.records.find(
      ({ path, aspect }) => path === 'has_law' && aspect === 'value',
    )!;
    const seen = [...JSON.stringify(state).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id);
    await send(focalPoint, assessmentId, { ...settled, seen });
    await submit(focalPoint, assessmentId);
    expect(await told('secretariat', sharing)).toEqual(['country Aralia: submitted 1, results 1']);
    expect(await told('analyst', sharing)).toEqual(['country Aralia: submitted 1']);
    for (const who of ['neighbour', 'observer'] as const)
      expect([who, await told(who, sharing)]).toEqual([who, []]);

    const lowering = new Date().toISOString();
    await share({ secretariat: 'aggregates', region: 'aggregates' });
    for (const who of outside) expect([who, await told(who, lowering)]).toEqual([who, []]);
    await share({ secretariat: 'aggregates', region: 'names' });
    expect(await told('neighbour', lowering)).toEqual([expect.stringMatching(/^country Aralia: results 1$/)]);
  });
});
