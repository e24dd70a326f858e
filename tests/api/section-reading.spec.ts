import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Refused } from './client.ts';
import { signInAs } from './demonstration.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, submit, type SmallCycle } from './small-cycle.ts';

/** One story: handed out, kept confidential, released all the same, opened again. */
describe.each(databaseKinds)('who reads a section, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let cycle: SmallCycle;
  let focalPoint: Client;
  let deputy: Client;
  let health: Client;
  let justice: Client;
  let expert: Client;
  let invited: Client;
  let secretariat: Client;
  let ministry: string;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    cycle = await openSmallCycle(server.url);
    [focalPoint, deputy, health, justice, expert, secretariat] = (await Promise.all(
      [
        'Focal point of Aralia',
        'Deputy focal point of Aralia',
        'Ministry of Health of Aralia',
        'Ministry of Justice of Aralia',
        'Expert for Aralia',
        'Secretariat of Meridian Steppe',
      ].map((name) => signInAs(server.url, name)),
    )) as [Client, Client, Client, Client, Client, Client];
    ministry = cycle.institutions.find(({ code }) => code.endsWith('-health'))!.id;
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
  const seenBy = async (client: Client) => {
    const { assessmentAnswers: seen } = await client.ask<{
      assessmentAnswers: { records: { path: string }[]; readableSections: string[] };
    }>('query ($id: ID!) { assessmentAnswers(id: $id) { records readableSections } }', {
      id: cycle.assessmentId,
    });
    return { sections: seen.readableSections, paths: [...new Set(seen.records.map(({ path }) => path))] };
  };
  const handOut = (client: Client, leadId: string) =>
    client.ask(
      'mutation ($id: ID!, $leadId: ID) { assignSection(assessmentId: $id, section: "law", leadId: $leadId, contributorIds: []) { id } }',
      { id: cycle.assessmentId, leadId },
    );
  const keep = (client: Client, isConfidential: boolean, section = 'law') =>
    client.ask<{ setSectionConfidential: { assignments: object[] } }>(
      'mutation ($id: ID!, $section: String!, $is: Boolean!) { setSectionConfidential(assessmentId: $id, section: $section, isConfidential: $is) { assignments { section leadId contributorIds isConfidential } } }',
      { id: cycle.assessmentId, section, is: isConfidential },
    );
  const everything = { sections: ['law'], paths: ['has_law'] };
  const nothing = { sections: [], paths: [] };

  it('those to whom it was handed out, and who leads the work', async () => {
    await handOut(deputy, ministry);
    await send(health, cycle.assessmentId, edit('has_law', 'no', ministry));
    for (const reader of [focalPoint, deputy, health]) expect(await seenBy(reader)).toEqual(everything);
    for (const other of [justice, expert]) expect(await seenBy(other)).toEqual(nothing);
  });

  it('stays behind when its only member leaves, which the country alone is told', async () => {
    const { members } = await focalPoint.ask<{ members: { id: string; role: string }[] }>(
      'query ($id: ID!) { members(organisationId: $id) { id role } }',
      { id: ministry },
    );
    const left = async (client: Client) => {
      const { membershipLeft } = await client.ask<{
        membershipLeft: { others: string[]; assessments: { id: string; sections: { code: string }[] }[] };
      }>(
        'query ($id: ID!) { membershipLeft(membershipId: $id) { others assessments { id sections { code } } } }',
        { id: members.find(({ role }) => role === 'teamMember')!.id },
      );
      const here = membershipLeft.assessments.find(({ id }) => id === cycle.assessmentId);
      return { others: membershipLeft.others, sections: here?.sections.map(({ code }) => code) };
    };
    expect(await left(focalPoint)).toEqual({ others: [], sections: ['law'] });
    expect(await left(await signInAs(server.url, 'Administrator'))).toEqual({
      others: [],
      sections: undefined,
    });
    expect(await refusalOf(left(secretariat))).toBe('member.not-found');
  });

  it('an expert whom the country invited to it, who changes no answer', async () => {
    const invite = (sections: string[] | null) =>
      focalPoint.ask<{ invite: { code: string; sections: string[] }[] }>(
        'mutation ($input: InviteInput!) { invite(input: $input) { code sections } }',
        {
          input: {
            organisationId: cycle.countryId,
            role: 'expert',
            people: 'Expert in law',
            isCodeOnly: true,
            sections,
          },
        },
      );
    for (const none of [null, []]) expect(await refusalOf(invite(none))).toBe('invitation.sections-missing');
    const join = async (sections: string[]): Promise<Client> => {
      const [made] = (await invite(sections)).invite;
      expect(made!.sections).toEqual(sections);
      const client = new Client(server.url);
      await client.ask(
        'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { me { id } } }',
        {
          input: {
            code: made!.code,
            email: 'law@expert.example',
            name: 'Expert in law',
            password: 'a password for tests',
          },
        },
      );
      return client;
    };
    expect(await seenBy(await join(['elsewhere']))).toEqual(nothing);
    // A second invitation opens what it names besides.
    invited = await join(['law']);
    expect(await seenBy(invited)).toEqual(everything);
    const sectionsTold = async (client: Client) => {
      const { members } = await client.ask<{ members: { accountName: string; sections: string[] | null }[] }>(
        'query ($id: ID!) { members(organisationId: $id) { accountName sections } }',
        { id: cycle.countryId },
      );
      return members.filter(({ accountName }) => accountName === 'Expert in law');
    };
    expect(await sectionsTold(focalPoint)).toMatchObject([{ sections: ['elsewhere', 'law'] }]);
    expect(await sectionsTold(secretariat)).toMatchObject([{ sections: null }]);
    const { outcomes } = await send(invited, cycle.assessmentId, edit('year', '1999', ministry));
    expect(outcomes).toMatchObject([{ outcome: 'refused', reason: 'answer.not-allowed' }]);
  });

  it('once it is confidential, the focal point and those to whom it was handed out alone', async () => {
    expect(await refusalOf(keep(deputy, true))).toBe('assessment.not-found');
    expect(await refusalOf(keep(focalPoint, true, 'no-such'))).toBe('section.not-found');
    expect((await keep(focalPoint, true)).setSectionConfidential.assignments).toEqual([
      { section: 'law', leadId: ministry, contributorIds: [], isConfidential: true },
    ]);
    for (const reader of [focalPoint, health]) expect(await seenBy(reader)).toEqual(everything);
    for (const other of [deputy, justice, expert, invited]) expect(await seenBy(other)).toEqual(nothing);
  });

  it('a deputy neither hands it out nor writes in it, and learns no issue of it', async () => {
    expect(await refusalOf(handOut(deputy, ministry))).toBe('access.forbidden');
    const { outcomes } = await send(deputy, cycle.assessmentId, edit('year', '1999', ministry));
    expect(outcomes).toMatchObject([{ outcome: 'refused', reason: 'answer.not-allowed' }]);
    expect(
      await refusalOf(
        deputy.ask(
          'mutation ($id: ID!) { setUnansweredDoNotKnow(assessmentId: $id, section: "law", reason: "late") { sequence } }',
          { id: cycle.assessmentId },
        ),
      ),
    ).toBe('access.forbidden');
    const issues = 'query ($id: ID!) { assessment(id: $id) { submissionIssues } }';
    expect(await deputy.ask(issues, { id: cycle.assessmentId })).toEqual({
      assessment: { submissionIssues: null },
    });
    expect(await focalPoint.ask(issues, { id: cycle.assessmentId })).toEqual({
      assessment: { submissionIssues: [] },
    });
  });

  it('nothing of it leaves the country, whatever was released, until it is opened again', async () => {
    const place = { country: cycle.countryId, version: cycle.versionId };
    await submit(focalPoint, cycle.assessmentId);
    await focalPoint.ask(
      'mutation ($country: ID!, $version: ID!, $releases: Releases!) { setReleases(countryId: $country, versionId: $version, releases: $releases) }',
      { ...place, releases: { law: { secretariat: 'everything', network: 'names', region: 'names' } } },
    );
    const outside = async (): Promise<string[]> => {
      const { comparedAnswers } = await secretariat.ask<{
        comparedAnswers: { answers: { path: string; isAvailable: boolean }[] };
      }>(
        'query ($country: ID!, $version: ID!) { comparedAnswers(countryId: $country, versionId: $version) { answers } }',
        place,
      );
      return comparedAnswers.answers.filter(({ isAvailable }) => isAvailable).map(({ path }) => path);
    };
    const told =
      'query ($country: ID!, $version: ID!) { confidentialSections(countryId: $country, versionId: $version) }';
    expect(await outside()).toEqual([]);
    expect(await focalPoint.ask(told, place)).toEqual({ confidentialSections: ['law'] });
    expect(await refusalOf(secretariat.ask(told, place))).toBe('access.forbidden');
    expect(
      await refusalOf(
        secretariat.ask(
          'mutation ($id: ID!, $reasons: [ReturnReasonInput!]!) { returnAssessment(assessmentId: $id, reasons: $reasons) { status } }',
          { id: cycle.assessmentId, reasons: [{ section: 'law', path: 'year', reason: 'Why?' }] },
        ),
      ),
    ).toBe('return.section-not-seen');
    // Twice the same is once.
    for (const _ of [1, 2]) await keep(focalPoint, false);
    expect(await outside()).toEqual(['has_law']);
    expect(await seenBy(deputy)).toEqual(everything);
  });
});
