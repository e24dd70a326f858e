import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Refused } from './client.ts';
import { chorsu } from './command.ts';
import { startNetwork, type RunningNetwork } from './empty-network.ts';
import { databaseKinds } from './mariadb.ts';
import { signInAs } from './people.ts';
import { totp } from './totp.ts';

interface Organisation {
  readonly id: string;
  readonly code: string;
}
interface Invitation {
  readonly id: string;
  readonly code: string;
  readonly link: string;
  readonly state: string;
  readonly isMailed: boolean | null;
}

const password = 'a password for tests';
const invite = 'mutation ($input: InviteInput!) { invite(input: $input) { id code link state isMailed } }';
const accept =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { me { memberships { id role } } } }';
const preview =
  'query ($code: String!) { invitation(code: $code) { role hasAccount isWaiting organisation } }';
const confirm = 'mutation ($id: ID!) { confirmInvitation(id: $id) { state code link } }';
const reject =
  'mutation ($id: ID!, $reason: String!) { rejectInvitation(id: $id, reason: $reason) { state rejection } }';
const order = { reference: 'Order No 7', date: '2026-01-15', signedBy: 'A. Minister', signedAs: 'Minister' };

/** One story: each invites the next. */
describe.each(databaseKinds)('inviting, on %s', (kind) => {
  let network: RunningNetwork;
  let administrator: Client;
  let second: Client;
  let secretariat: Client;
  let focalPoint: Client;
  let root: Organisation;
  let region: Organisation;
  let country: Organisation;
  let elsewhere: Organisation;
  let ministry: Organisation;

  beforeAll(async () => {
    network = await startNetwork(kind);
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
  }, 180_000);
  afterAll(() => network.stop(), 60_000);

  const refusalOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
  const inviteTo = async (
    client: Client,
    { id: organisationId }: Organisation,
    role: string,
    people = 'Somebody',
    isCodeOnly = true,
    document: object | null = order,
  ) =>
    (
      await client.ask<{ invite: [Invitation, ...Invitation[]] }>(invite, {
        input: {
          organisationId,
          role,
          people,
          isCodeOnly,
          ...(role === 'focalPoint' ? { document } : {}),
        },
      })
    ).invite;
  const acceptAs = (client: Client, code: string, email: string) =>
    client.ask<{ acceptInvitation: { me: { memberships: { id: string; role: string }[] } | null } }>(accept, {
      input: { code, email, name: 'Test', password },
    });
  /** A new person with a second factor. */
  const join = async (code: string, email: string): Promise<Client> => {
    const client = new Client(network.server.url);
    await acceptAs(client, code, email);
    const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { secret: string } }>(
      'mutation { enrolSecondFactor { secret } }',
    );
    await client.ask('mutation ($code: String!) { confirmSecondFactor(code: $code) }', {
      code: totp(enrolSecondFactor.secret),
    });
    return client;
  };
  const letters = (): string[] =>
    readdirSync(network.mailFolder)
      .sort()
      .map((name) => readFileSync(path.join(network.mailFolder, name), 'utf8'));

  it('the administrator invites a secretariat by letter: a link, and nothing else', async () => {
    const people = 'Officer <officer@region.example>';
    const [made] = await inviteTo(administrator, region, 'secretariat', people, false);
    expect(made).toMatchObject({ state: 'open', isMailed: true, code: expect.stringMatching(/^[A-Z]{8}$/) });
    const letter = letters().at(-1)!;
    expect(letter).toContain('To: officer@region.example');
    expect(letter).toMatch(new RegExp(`/invitation#code=${made.code}\n$`));
    expect(letter).not.toContain('Officer <');
    secretariat = await join(made.code, 'officer@region.example');
    expect(
      await refusalOf(acceptAs(new Client(network.server.url), made.code, 'second@region.example')),
    ).toBe('invitation.not-found');
  });

  it('a secretariat invites the focal points of its region, and no others', async () => {
    expect(await refusalOf(inviteTo(secretariat, elsewhere, 'focalPoint'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(secretariat, region, 'secretariat'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(secretariat, country, 'deputy'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(secretariat, country, 'teamMember'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(secretariat, root, 'administrator'))).toBe('access.forbidden');
    for (const document of [null, { ...order, signedAs: ' ' }])
      expect(await refusalOf(inviteTo(secretariat, country, 'focalPoint', 'Somebody', true, document))).toBe(
        'invitation.document-missing',
      );
    expect(await refusalOf(inviteTo(secretariat, country, 'focalPoint', 'One\nTwo'))).toBe(
      'invitation.one-appointed',
    );
    const [made] = await inviteTo(secretariat, country, 'focalPoint');
    expect(made.state).toBe('waiting');
    // A code in the hand isn't a role yet, and says so.
    const invited = new Client(network.server.url);
    expect(await invited.ask(preview, { code: made.code })).toMatchObject({
      invitation: { isWaiting: true },
    });
    expect(await refusalOf(acceptAs(invited, made.code, 'focal.point@country.example'))).toBe(
      'invitation.unconfirmed',
    );
    expect(await refusalOf(secretariat.ask(confirm, { id: made.id }))).toBe('invitation.not-found');
    expect(letters().at(-1)).toMatch(/^To: administrator@network\.example\n[^]*\n\nhttp[^ #]+\n$/);
    const { waitingAppointments } = await administrator.ask<{ waitingAppointments: object[] }>(
      '{ waitingAppointments { id document { reference date signedBy signedAs } invitedByName abilities } }',
    );
    expect(waitingAppointments).toEqual([
      {
        id: made.id,
        document: order,
        invitedByName: 'Test',
        abilities: expect.arrayContaining(['invitation.confirm', 'invitation.reject']),
      },
    ]);
    expect(await administrator.ask(confirm, { id: made.id })).toEqual({
      confirmInvitation: { state: 'open', code: null, link: null },
    });
    expect(await refusalOf(administrator.ask(confirm, { id: made.id }))).toBe('invitation.decided');
    // As printed on paper and typed by a person.
    const typed = `${made.code.slice(0, 4).toLowerCase()}-${made.code.slice(4)} `;
    focalPoint = await join(typed, 'focal.point@country.example');
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
    const made = await inviteTo(
      focalPoint,
      ministry,
      'teamMember',
      'One\n\nTwo <two@moh.example>\nthree@moh.example',
    );
    expect(made).toHaveLength(3);
    expect(new Set(made.map(({ code }) => code)).size).toBe(3);
    expect(await refusalOf(inviteTo(focalPoint, country, 'focalPoint'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(focalPoint, elsewhere, 'deputy'))).toBe('access.forbidden');
    const member = await join(made[0]!.code, 'one@moh.example');
    expect(await refusalOf(inviteTo(member, ministry, 'teamMember'))).toBe('access.forbidden');
    expect(await refusalOf(inviteTo(administrator, ministry, 'teamMember'))).toBe('access.forbidden');
  });

  it('an administrator who is alone can’t appoint; a second one makes it two persons', async () => {
    expect(await refusalOf(inviteTo(administrator, country, 'focalPoint'))).toBe(
      'invitation.confirmer-missing',
    );
    const asked = 'query ($id: ID!) { canBeConfirmed(organisationId: $id, role: focalPoint) }';
    expect(await administrator.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: false });
    expect(await secretariat.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: true });
    expect(await refusalOf(focalPoint.ask(asked, { id: country.id }))).toBe('access.forbidden');
    const [made] = await inviteTo(administrator, root, 'administrator');
    second = await join(made.code, 'second@network.example');
    expect(await administrator.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: true });
  });

  it('nobody takes a national role that they offered or confirmed themselves', async () => {
    const own = 'focal.point@country.example';
    expect(await refusalOf(inviteTo(focalPoint, ministry, 'teamMember', own))).toBe('access.forbidden');
    const [made] = await inviteTo(administrator, country, 'focalPoint');
    expect(await refusalOf(administrator.ask(confirm, { id: made.id }))).toBe('invitation.not-found');
    await second.ask(confirm, { id: made.id });
    for (const email of ['administrator@network.example', 'second@network.example'])
      expect(await refusalOf(acceptAs(new Client(network.server.url), made.code, email))).toBe(
        'invitation.not-found',
      );
    const { members } = await administrator.ask<{ members: object[] }>(
      'query ($id: ID!) { members(organisationId: $id) { role accountName organisation { code } } }',
      { id: country.id },
    );
    expect(members).toEqual([{ role: 'focalPoint', accountName: 'Test', organisation: { code: 'UZB' } }]);
    await administrator.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) }', {
      id: made.id,
    });
  });

  it('one that is rejected stays so, and who invited reads why', async () => {
    const [made] = await inviteTo(secretariat, country, 'focalPoint');
    expect(await refusalOf(second.ask(reject, { id: made.id, reason: ' ' }))).toBe(
      'invitation.reason-missing',
    );
    expect(await second.ask(reject, { id: made.id, reason: 'Not our minister' })).toEqual({
      rejectInvitation: { state: 'rejected', rejection: 'Not our minister' },
    });
    const renew = 'mutation ($id: ID!) { renewInvitation(id: $id) { code } }';
    expect(await refusalOf(secretariat.ask(renew, { id: made.id }))).toBe('invitation.rejected');
    expect(letters().at(-1)).toContain('To: officer@region.example');
    expect(letters().at(-1)).not.toMatch(/minister|Not our/i);
    expect(await new Client(network.server.url).ask(preview, { code: made.code })).toEqual({
      invitation: null,
    });
  });

  it('by letter the code goes to the invited alone, once confirmed; the country is told when the role begins', async () => {
    const [invitedDeputy] = await inviteTo(focalPoint, country, 'deputy');
    await join(invitedDeputy.code, 'first.deputy@country.example');
    const [made] = await inviteTo(
      secretariat,
      country,
      'focalPoint',
      'Successor <successor@country.example>',
      false,
    );
    expect(made).toMatchObject({ state: 'waiting', code: null, link: null });
    expect(letters().some((letter) => letter.includes('To: successor@'))).toBe(false);
    await administrator.ask(confirm, { id: made.id });
    const letter = letters().find((each) => each.includes('To: successor@'))!;
    const before = letters().length;
    await join(/#code=([A-Z]{8})/.exec(letter)![1]!, 'successor@country.example');
    const told = letters().slice(before);
    expect(told.map((each) => /^To: (.*)$/m.exec(each)![1]).sort()).toEqual([
      'first.deputy@country.example',
      'focal.point@country.example',
      'one@moh.example',
    ]);
    for (const each of told) expect(each).not.toMatch(/Successor|Uzbekistan/);
    const { me } = await focalPoint.ask<{ me: { memberships: { id: string }[] } }>(
      '{ me { memberships { id } } }',
    );
    const { changes } = await focalPoint.ask<{ changes: { things: { facts: object[] }[] } }>(
      'query ($id: ID!) { changes(membershipId: $id) { things { facts { kind count } } } }',
      me.memberships[0],
    );
    expect(changes.things.flatMap(({ facts }) => facts)).toContainEqual({ kind: 'newFocalPoint', count: 1 });
    const { members } = await focalPoint.ask<{ members: { id: string; role: string }[] }>(
      'query ($id: ID!) { members(organisationId: $id) { id role } }',
      { id: country.id },
    );
    for (const { id } of members.filter(({ role }) => role === 'deputy'))
      await focalPoint.ask('mutation ($id: ID!) { endMembership(id: $id) { until } }', { id });
  });

  it('an officer who also has a national role is marked so', async () => {
    const officers = () =>
      secretariat.ask<{ members: { nationalIn: { code: string }[] }[] }>(
        'query ($id: ID!) { members(organisationId: $id) { nationalIn { code } } }',
        { id: region.id },
      );
    expect(await officers()).toEqual({ members: [{ nationalIn: [] }] });
    const [made] = await inviteTo(focalPoint, ministry, 'teamMember');
    await acceptAs(new Client(network.server.url), made.code, 'officer@region.example');
    expect(await officers()).toEqual({ members: [{ nationalIn: [{ code: 'UZB' }] }] });
  });

  it('a new code ends the old one; a withdrawn one is as if it had never been', async () => {
    const [made] = await inviteTo(focalPoint, country, 'deputy', 'deputy@country.example');
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
    expect(await refusalOf(secretariat.ask(withdraw, { id: made.id }))).toBe('invitation.not-found');
    await focalPoint.ask(withdraw, { id: made.id });
    expect(await seen(renewInvitation.code)).toEqual({ invitation: null });
    expect(await refusalOf(acceptAs(stranger, renewInvitation.code, 'deputy@country.example'))).toBe(
      'invitation.not-found',
    );
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
    const [made] = await inviteTo(focalPoint, ministry, 'teamMember');
    const outcomes = await Promise.all(
      ['left@moh.example', 'right@moh.example'].map((email) =>
        refusalOf(acceptAs(new Client(network.server.url), made.code, email)),
      ),
    );
    expect(outcomes.sort()).toEqual(['accepted', 'invitation.not-found']);
  });

  it('a second role comes to the same account, and ends at once', async () => {
    const [made] = await inviteTo(focalPoint, ministry, 'teamMember');
    const member = new Client(network.server.url);
    const first = await acceptAs(member, made.code, 'four@moh.example');
    const [membership] = first.acceptInvitation.me!.memberships;
    const [again] = await inviteTo(focalPoint, ministry, 'teamMember');
    const second = await acceptAs(new Client(network.server.url), again.code, 'four@moh.example');
    expect(second.acceptInvitation.me!.memberships).toEqual([membership]);
    const list = 'query ($id: ID!) { members(organisationId: $id) { id } }';
    expect(await refusalOf(member.ask(list, { id: ministry.id }))).toBe('accepted');
    const end = 'mutation ($id: ID!) { endMembership(id: $id) { until } }';
    expect(await refusalOf(secretariat.ask(end, { id: membership!.id }))).toBe('member.not-found');
    const { endMembership } = await focalPoint.ask<{ endMembership: { until: string } }>(end, membership);
    expect(await refusalOf(member.ask(list, { id: ministry.id }))).toBe('organisation.not-found');
    expect(await focalPoint.ask(end, membership)).toEqual({ endMembership });
  });

  it('what an ending leaves behind is told first, and the ending is taken back by who did it', async () => {
    const [made] = await inviteTo(focalPoint, country, 'deputy');
    const deputy = await join(made.code, 'deputy@country.example');
    await inviteTo(deputy, ministry, 'teamMember', 'Somebody else');
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
    expect(await refusalOf(secretariat.ask(left, { id }))).toBe('member.not-found');
    const resume = 'mutation ($id: ID!) { resumeMembership(id: $id) { until } }';
    const list = () =>
      refusalOf(
        deputy.ask('query ($id: ID!) { invitations(organisationId: $id) { id } }', { id: country.id }),
      );
    expect(await refusalOf(focalPoint.ask(resume, { id }))).toBe('member.not-found');
    await focalPoint.ask('mutation ($id: ID!) { endMembership(id: $id) { until } }', { id });
    expect(await list()).not.toBe('accepted');
    for (const other of [deputy, secretariat, administrator])
      expect(await refusalOf(other.ask(resume, { id }))).toBe('member.not-found');
    expect(await focalPoint.ask(resume, { id })).toEqual({ resumeMembership: { until: null } });
    expect(await list()).toBe('accepted');
    expect(await refusalOf(focalPoint.ask(resume, { id }))).toBe('member.not-found');
  });

  it('an operator makes a focal point on the command line only with a reason', () => {
    const args = [
      'user',
      'create',
      '--email',
      'x@y.example',
      '--name',
      'X',
      '--role',
      'focalPoint',
      '--at',
      'UZB',
    ];
    const { code, errors } = chorsu(args, {}, password);
    expect([code, errors]).toEqual([1, expect.stringContaining('--reason')]);
  });

  it('the last administrator stays', async () => {
    const end = 'mutation ($id: ID!) { endMembership(id: $id) { until } }';
    const { me: other } = await second.ask<{ me: { memberships: { id: string }[] } }>(
      '{ me { memberships { id } } }',
    );
    await second.ask(end, other.memberships[0]);
    const { me } = await administrator.ask<{ me: { memberships: { id: string }[] } }>(
      '{ me { memberships { id } } }',
    );
    expect(await refusalOf(administrator.ask(end, me.memberships[0]))).toBe('member.last-administrator');
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
        expect([question, await refusalOf(stranger.ask(question, { id: there.id }))]).toEqual([
          question,
          await refusalOf(stranger.ask(question, { id: absent })),
        ]);
  });
});
