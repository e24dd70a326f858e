import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from './client.ts';
import { startNetwork, type RunningNetwork } from './empty-network.ts';
import { confirm, peopleIn, preview, type Invitation, type Organisation } from './inviting.ts';
import { databaseKinds } from './mariadb.ts';
import { signInAs } from './people.ts';

/** One story: each invites the next. */
describe.each(databaseKinds)('inviting, on %s', (kind) => {
  let network: RunningNetwork;
  let people: ReturnType<typeof peopleIn>;
  let administrator: Client;
  let secretariat: Client;
  let focalPoint: Client;
  let root: Organisation;
  let region: Organisation;
  let country: Organisation;
  let elsewhere: Organisation;
  let ministry: Organisation;

  beforeAll(async () => {
    network = await startNetwork(kind);
    people = peopleIn(network);
    administrator = await signInAs(network.server.url, 'administrator');
    const { organisations } = await administrator.ask<{ organisations: Organisation[] }>(
      '{ organisations { id code } }',
    );
    const byCode = (code: string) => organisations.find((each) => each.code === code)!;
    [root, region, country, elsewhere] = ['COE', 'CA', 'UZB', 'MAR'].map(byCode) as [
      Organisation,
      Organisation,
      Organisation,
      Organisation,
    ];
  }, 240_000);
  afterAll(() => network.stop(), 60_000);

  it('the administrator invites a secretariat by letter: a link, and nothing else', async () => {
    const officer = 'Officer <officer@region.example>';
    const [made] = await people.inviteTo(administrator, region, 'secretariat', officer, false);
    expect(made).toMatchObject({ state: 'open', isMailed: true, code: expect.stringMatching(/^[A-Z]{8}$/) });
    const letter = people.letters().at(-1)!;
    expect(letter).toContain('To: officer@region.example');
    expect(letter).toMatch(new RegExp(`/invitation#code=${made.code}\n$`));
    expect(letter).not.toContain('Officer <');
    secretariat = await people.join(made.code, 'officer@region.example');
    expect(
      await people.refusalOf(
        people.acceptAs(new Client(network.server.url), made.code, 'second@region.example'),
      ),
    ).toBe('invitation.not-found');
  });

  it('a secretariat invites the focal points of its region, and no others', async () => {
    expect(await people.refusalOf(people.inviteTo(secretariat, elsewhere, 'focalPoint'))).toBe(
      'access.forbidden',
    );
    expect(await people.refusalOf(people.inviteTo(secretariat, region, 'secretariat'))).toBe(
      'access.forbidden',
    );
    expect(await people.refusalOf(people.inviteTo(secretariat, country, 'deputy'))).toBe('access.forbidden');
    expect(await people.refusalOf(people.inviteTo(secretariat, country, 'teamMember'))).toBe(
      'access.forbidden',
    );
    expect(await people.refusalOf(people.inviteTo(secretariat, root, 'administrator'))).toBe(
      'access.forbidden',
    );
    const [made] = await people.inviteTo(secretariat, country, 'focalPoint');
    await administrator.ask(confirm, { id: made.id });
    // As printed on paper and typed by a person.
    const typed = `${made.code.slice(0, 4).toLowerCase()}-${made.code.slice(4)} `;
    focalPoint = await people.join(typed, 'focal.point@country.example');
  });

  it('a focal point invites members of the own institutions, pasted as a list', async () => {
    const { createOrganisation } = await focalPoint.ask<{ createOrganisation: Organisation }>(
      'mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { id code } }',
      {
        input: {
          kind: 'institution',
          code: 'MOH',
          name: { en: 'Ministry of Health' },
          timeZone: 'Asia/Tashkent',
          parentId: country.id,
        },
      },
    );
    ministry = createOrganisation;
    const made = await people.inviteTo(
      focalPoint,
      ministry,
      'teamMember',
      'One\n\nTwo <two@moh.example>\nthree@moh.example',
    );
    expect(made).toHaveLength(3);
    expect(new Set(made.map(({ code }) => code)).size).toBe(3);
    expect(await people.refusalOf(people.inviteTo(focalPoint, country, 'focalPoint'))).toBe(
      'access.forbidden',
    );
    expect(await people.refusalOf(people.inviteTo(focalPoint, elsewhere, 'deputy'))).toBe('access.forbidden');
    const member = await people.join(made[0]!.code, 'one@moh.example');
    expect(await people.refusalOf(people.inviteTo(member, ministry, 'teamMember'))).toBe('access.forbidden');
    expect(await people.refusalOf(people.inviteTo(administrator, ministry, 'teamMember'))).toBe(
      'access.forbidden',
    );
  });

  it('nobody offers themselves a national role', async () => {
    const own = 'focal.point@country.example';
    expect(await people.refusalOf(people.inviteTo(focalPoint, ministry, 'teamMember', own))).toBe(
      'access.forbidden',
    );
  });

  it('a new code ends the old one; a withdrawn one is as if it had never been', async () => {
    const [made] = await people.inviteTo(focalPoint, country, 'deputy', 'deputy@country.example');
    const seenBy = async (client: Client) =>
      (
        await client.ask<{ invitations: { role: string; email: string | null }[] }>(
          'query ($id: ID!) { invitations(organisationId: $id) { role email } }',
          { id: country.id },
        )
      ).invitations.map(({ role }) => role);
    expect(new Set(await seenBy(focalPoint))).toEqual(new Set(['deputy']));
    // The country's own choice of people is none of the secretariat's or the administrator's.
    for (const outside of [secretariat, administrator])
      expect(new Set(await seenBy(outside))).toEqual(new Set(['focalPoint']));
    const stranger = new Client(network.server.url);
    const seen = (code: string) => stranger.ask(preview, { code });
    expect(await seen(made.code)).toMatchObject({ invitation: { role: 'deputy', hasAccount: false } });
    const { renewInvitation } = await focalPoint.ask<{ renewInvitation: Invitation }>(
      'mutation ($id: ID!) { renewInvitation(id: $id) { id code link state isMailed } }',
      { id: made.id },
    );
    expect(await seen(made.code)).toEqual({ invitation: null });
    expect(await seen(renewInvitation.code)).toMatchObject({ invitation: { role: 'deputy' } });
    const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) }';
    expect(await people.refusalOf(secretariat.ask(withdraw, { id: made.id }))).toBe('invitation.not-found');
    await focalPoint.ask(withdraw, { id: made.id });
    expect(await seen(renewInvitation.code)).toEqual({ invitation: null });
    expect(
      await people.refusalOf(people.acceptAs(stranger, renewInvitation.code, 'deputy@country.example')),
    ).toBe('invitation.not-found');
    const { invitations } = await focalPoint.ask<{
      invitations: { id: string; state: string; code: null }[];
    }>('query ($id: ID!) { invitations(organisationId: $id) { id state code } }', { id: country.id });
    expect(invitations.find(({ id }) => id === made.id)).toEqual({
      id: made.id,
      state: 'withdrawn',
      code: null,
    });
  });

  it('two who type the same code at once: one comes in', async () => {
    const [made] = await people.inviteTo(focalPoint, ministry, 'teamMember');
    const outcomes = await Promise.all(
      ['left@moh.example', 'right@moh.example'].map((email) =>
        people.refusalOf(people.acceptAs(new Client(network.server.url), made.code, email)),
      ),
    );
    expect(outcomes.sort()).toEqual(['accepted', 'invitation.not-found']);
  });

  it('a second role comes to the same account, and ends at once', async () => {
    const [made] = await people.inviteTo(focalPoint, ministry, 'teamMember');
    const member = new Client(network.server.url);
    const first = await people.acceptAs(member, made.code, 'four@moh.example');
    const [membership] = first.acceptInvitation.me!.memberships;
    const [again] = await people.inviteTo(focalPoint, ministry, 'teamMember');
    const second = await people.acceptAs(new Client(network.server.url), again.code, 'four@moh.example');
    expect(second.acceptInvitation.me!.memberships).toEqual([membership]);
    const list = 'query ($id: ID!) { members(organisationId: $id) { id } }';
    expect(await people.refusalOf(member.ask(list, { id: ministry.id }))).toBe('accepted');
    const end = 'mutation ($id: ID!) { endMembership(id: $id) { until } }';
    expect(await people.refusalOf(secretariat.ask(end, { id: membership!.id }))).toBe('member.not-found');
    const { endMembership } = await focalPoint.ask<{ endMembership: { until: string } }>(end, membership);
    expect(await people.refusalOf(member.ask(list, { id: ministry.id }))).toBe('organisation.not-found');
    expect(await focalPoint.ask(end, membership)).toEqual({ endMembership });
  });

  it('what an ending leaves behind is told first, and the ending is taken back by who did it', async () => {
    const [made] = await people.inviteTo(focalPoint, country, 'deputy');
    const deputy = await people.join(made.code, 'deputy@country.example');
    await people.inviteTo(deputy, ministry, 'teamMember', 'Somebody else');
    const { members } = await focalPoint.ask<{ members: { id: string; role: string }[] }>(
      'query ($id: ID!) { members(organisationId: $id) { id role } }',
      { id: country.id },
    );
    const { id } = members.find(({ role }) => role === 'deputy')!;
    const left =
      'query ($id: ID!) { membershipLeft(membershipId: $id) { others openInvitations assessments { id } devices { device } } }';
    expect(await focalPoint.ask(left, { id })).toEqual({
      membershipLeft: {
        others: [],
        openInvitations: 1,
        assessments: [],
        devices: [{ device: expect.any(String) }],
      },
    });
    expect(await people.refusalOf(secretariat.ask(left, { id }))).toBe('member.not-found');
    const resume = 'mutation ($id: ID!) { resumeMembership(id: $id) { until } }';
    const list = () =>
      people.refusalOf(
        deputy.ask('query ($id: ID!) { invitations(organisationId: $id) { id } }', { id: country.id }),
      );
    expect(await people.refusalOf(focalPoint.ask(resume, { id }))).toBe('member.not-found');
    await focalPoint.ask('mutation ($id: ID!) { endMembership(id: $id) { until } }', { id });
    expect(await list()).not.toBe('accepted');
    for (const other of [deputy, secretariat, administrator])
      expect(await people.refusalOf(other.ask(resume, { id }))).toBe('member.not-found');
    expect(await focalPoint.ask(resume, { id })).toEqual({ resumeMembership: { until: null } });
    expect(await list()).toBe('accepted');
    expect(await people.refusalOf(focalPoint.ask(resume, { id }))).toBe('member.not-found');
  });

  it('the last administrator stays', async () => {
    const end = 'mutation ($id: ID!) { endMembership(id: $id) { until } }';
    const { me } = await administrator.ask<{ me: { memberships: { id: string }[] } }>(
      '{ me { memberships { id } } }',
    );
    expect(await people.refusalOf(administrator.ask(end, me.memberships[0]))).toBe(
      'member.last-administrator',
    );
  });

  it('strangers learn nothing from an id, whether it is there or not', async () => {
    const stranger = new Client(network.server.url);
    const absent = '01900000-0000-7000-8000-000000000000';
    const questions = [
      'query ($id: ID!) { organisation(id: $id) { code } }',
      'query ($id: ID!) { organisations(within: $id) { code } }',
      'query ($id: ID!) { members(organisationId: $id) { id } }',
      'query ($id: ID!) { invitations(organisationId: $id) { id } }',
      'query ($id: ID!) { releases(countryId: $id, versionId: $id) }',
      'query ($id: ID!) { regionComparison(regionId: $id) { audience } }',
      'query ($id: ID!) { countryProfile(countryId: $id) { isInProgress } }',
      'mutation ($id: ID!) { applyStandardRelease(countryId: $id, versionId: $id) }',
    ];
    for (const question of questions)
      for (const there of [region, country])
        expect([question, await people.refusalOf(stranger.ask(question, { id: there.id }))]).toEqual([
          question,
          await people.refusalOf(stranger.ask(question, { id: absent })),
        ]);
  });
});
