import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from './client.ts';
import { chorsu } from './command.ts';
import { startNetwork, type RunningNetwork } from './empty-network.ts';
import { confirm, order, password, peopleIn, preview, type Organisation } from './inviting.ts';
import { databaseKinds } from './mariadb.ts';
import { signInAs } from './people.ts';

const reject =
  'mutation ($id: ID!, $reason: String!) { rejectInvitation(id: $id, reason: $reason) { state rejection } }';
const created = 'mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { id code } }';

/** One story: a secretariat appoints, an administrator confirms, the country is told. */
describe.each(databaseKinds)('appointing a focal point, on %s', (kind) => {
  let network: RunningNetwork;
  let people: ReturnType<typeof peopleIn>;
  let administrator: Client;
  let second: Client;
  let secretariat: Client;
  let focalPoint: Client;
  let root: Organisation;
  let region: Organisation;
  let country: Organisation;
  let ministry: Organisation;

  beforeAll(async () => {
    network = await startNetwork(kind);
    people = peopleIn(network);
    administrator = await signInAs(network.server.url, 'administrator');
    const { organisations } = await administrator.ask<{ organisations: Organisation[] }>(
      '{ organisations { id code } }',
    );
    const byCode = (code: string) => organisations.find((each) => each.code === code)!;
    [root, region, country] = ['COE', 'CA', 'UZB'].map(byCode) as [Organisation, Organisation, Organisation];
    const [made] = await people.inviteTo(administrator, region, 'secretariat');
    secretariat = await people.join(made.code, 'officer@region.example');
  }, 240_000);
  afterAll(() => network.stop(), 60_000);

  it('it waits with its document until an administrator confirms it', async () => {
    for (const document of [null, { ...order, signedAs: ' ' }])
      expect(
        await people.refusalOf(
          people.inviteTo(secretariat, country, 'focalPoint', 'Somebody', true, document),
        ),
      ).toBe('invitation.document-missing');
    expect(await people.refusalOf(people.inviteTo(secretariat, country, 'focalPoint', 'One\nTwo'))).toBe(
      'invitation.one-appointed',
    );
    const [made] = await people.inviteTo(secretariat, country, 'focalPoint');
    expect(made.state).toBe('waiting');
    // A code in the hand isn't a role yet, and says so.
    const invited = new Client(network.server.url);
    expect(await invited.ask(preview, { code: made.code })).toMatchObject({
      invitation: { isWaiting: true },
    });
    expect(await people.refusalOf(people.acceptAs(invited, made.code, 'focal.point@country.example'))).toBe(
      'invitation.unconfirmed',
    );
    expect(await people.refusalOf(secretariat.ask(confirm, { id: made.id }))).toBe('invitation.not-found');
    expect(await people.letterTo('administrator@network.example')).toMatch(/\n\nhttp[^ #]+\n$/);
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
    expect(await people.refusalOf(administrator.ask(confirm, { id: made.id }))).toBe('invitation.decided');
    focalPoint = await people.join(made.code, 'focal.point@country.example');
    const { createOrganisation } = await focalPoint.ask<{ createOrganisation: Organisation }>(created, {
      input: {
        kind: 'institution',
        code: 'MOH',
        name: { en: 'Ministry of Health' },
        timeZone: 'Asia/Tashkent',
        parentId: country.id,
      },
    });
    ministry = createOrganisation;
    const [slip] = await people.inviteTo(focalPoint, ministry, 'teamMember');
    await people.acceptAs(new Client(network.server.url), slip.code, 'one@moh.example');
  });

  it('an administrator who is alone can’t appoint; a second one makes it two persons', async () => {
    expect(await people.refusalOf(people.inviteTo(administrator, country, 'focalPoint'))).toBe(
      'invitation.confirmer-missing',
    );
    const asked = 'query ($id: ID!) { canBeConfirmed(organisationId: $id, role: focalPoint) }';
    expect(await administrator.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: false });
    expect(await secretariat.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: true });
    expect(await people.refusalOf(focalPoint.ask(asked, { id: country.id }))).toBe('access.forbidden');
    const [made] = await people.inviteTo(administrator, root, 'administrator');
    second = await people.join(made.code, 'second@network.example');
    expect(await administrator.ask(asked, { id: country.id })).toEqual({ canBeConfirmed: true });
  });

  it('nobody takes a national role that they offered or confirmed themselves', async () => {
    const [made] = await people.inviteTo(administrator, country, 'focalPoint');
    expect(await people.refusalOf(administrator.ask(confirm, { id: made.id }))).toBe('invitation.not-found');
    await second.ask(confirm, { id: made.id });
    for (const email of ['administrator@network.example', 'second@network.example'])
      expect(await people.refusalOf(people.acceptAs(new Client(network.server.url), made.code, email))).toBe(
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
    const [made] = await people.inviteTo(secretariat, country, 'focalPoint');
    expect(await people.refusalOf(second.ask(reject, { id: made.id, reason: ' ' }))).toBe(
      'invitation.reason-missing',
    );
    expect(await second.ask(reject, { id: made.id, reason: 'Not our minister' })).toEqual({
      rejectInvitation: { state: 'rejected', rejection: 'Not our minister' },
    });
    const renew = 'mutation ($id: ID!) { renewInvitation(id: $id) { code } }';
    expect(await people.refusalOf(secretariat.ask(renew, { id: made.id }))).toBe('invitation.rejected');
    const withdraw = 'mutation ($id: ID!) { withdrawInvitation(id: $id) }';
    expect(await people.refusalOf(secretariat.ask(withdraw, { id: made.id }))).toBe('invitation.rejected');
    expect(await people.letterTo('officer@region.example', 1)).not.toMatch(/minister|Not our/i);
    expect(await new Client(network.server.url).ask(preview, { code: made.code })).toEqual({
      invitation: null,
    });
  });

  it('by letter the code goes to the invited alone, once confirmed; the country is told when the role begins', async () => {
    const [invitedDeputy] = await people.inviteTo(focalPoint, country, 'deputy');
    await people.join(invitedDeputy.code, 'first.deputy@country.example');
    const [made] = await people.inviteTo(
      secretariat,
      country,
      'focalPoint',
      'Successor <successor@country.example>',
      false,
    );
    expect(made).toMatchObject({ state: 'waiting', code: null, link: null });
    expect(people.letters().some((letter) => letter.includes('To: successor@'))).toBe(false);
    await administrator.ask(confirm, { id: made.id });
    const letter = await people.letterTo('successor@country.example');
    // All that was to be written so far.
    await people.letterTo('officer@region.example', 2);
    await people.letterTo('administrator@network.example', 3);
    await people.letterTo('second@network.example', 2);
    const before = people.letters().length;
    await people.join(/#code=([A-Z]{8})/.exec(letter)![1]!, 'successor@country.example');
    const concerned = ['first.deputy@country.example', 'focal.point@country.example', 'one@moh.example'];
    for (const address of concerned) await people.letterTo(address);
    const told = people.letters().slice(before);
    expect(told.map((each) => /^To: (.*)$/m.exec(each)![1]).sort()).toEqual(concerned);
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
    const [made] = await people.inviteTo(focalPoint, ministry, 'teamMember');
    await people.acceptAs(new Client(network.server.url), made.code, 'officer@region.example');
    expect(await officers()).toEqual({ members: [{ nationalIn: [{ code: 'UZB' }] }] });
  });

  it('an operator makes a focal point on the command line only with a reason, which stays in the log, and the country is told', async () => {
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
    const before = people.letters().length;
    const reason = 'Nobody confirms in time';
    const made = chorsu([...args, '--reason', reason], network.settings, password);
    expect([made.code, made.errors]).toEqual([0, '']);
    const told = people.letters().slice(before);
    expect(told.map((each) => /^To: (.*)$/m.exec(each)![1]).sort()).toEqual([
      'focal.point@country.example',
      'officer@region.example',
      'one@moh.example',
      'successor@country.example',
    ]);
    for (const each of told) expect(each).not.toContain(reason);
    // By hand in the file: the same code records on both databases.
    if (kind !== 'sqlite') return;
    const database = new DatabaseSync(join(network.settings['CHORSU_DATA']!, 'chorsu.sqlite'));
    const [last] = database
      .prepare(
        "SELECT `payload` FROM `event` WHERE `kind` = 'member.joined' ORDER BY `sequence` DESC LIMIT 1",
      )
      .all() as [{ payload: string }];
    database.close();
    expect(JSON.parse(last.payload)).toMatchObject({ role: 'focalPoint', reason });
  });
});
