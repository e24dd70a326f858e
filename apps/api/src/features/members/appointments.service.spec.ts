import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { SessionCookie } from '../../platform/auth/cookie.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { Mail } from '../../platform/mail/mail.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { loadReferenceNetwork } from '../organisations/load-reference-network.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { organisations } from '../organisations/organisations.module.ts';
import { Account, newAccount } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { AppointmentsService } from './appointments.service.ts';
import { Entering } from './entering.ts';
import { InvitationPost } from './invitation-post.ts';
import { Invitation, stateOf } from './invitation.entity.ts';
import { InvitationsService } from './invitations.service.ts';
import { addAccount, addMembership, JoiningService } from './joining.service.ts';
import { Letters } from './letters.ts';
import { members } from './members.module.ts';
import { personOf } from './person-of.ts';
import { ProcessBrake } from './sign-in-brake.ts';
import { SignInService } from './sign-in.service.ts';

let now = new Date('2026-03-01T08:00:00.000Z');
let ground: TestGround;
let inviting: InvitationsService;
let appointments: AppointmentsService;
let joining: JoiningService;
const places = new Map<string, Id>();

beforeAll(async () => {
  ground = await openTestGround([organisations, members], { clock: () => now });
  await loadReferenceNetwork(ground.asSystem());
  const { config, log, sessions, actors } = ground.foundation;
  const post = new InvitationPost(new Letters(new Mail(config), log), config);
  appointments = new AppointmentsService(post);
  inviting = new InvitationsService(post, appointments);
  const entering = new Entering(
    sessions,
    actors,
    new SessionCookie(config.publicUrl),
    new AccountsService(sessions, actors, config),
  );
  const brake = new ProcessBrake();
  const signIn = new SignInService(entering, config, brake, brake);
  joining = new JoiningService(entering, signIn, actors, post, brake);
  for (const { id, code } of await ground.asSystem().db.find(Organisation)) places.set(code, id);
});
afterAll(() => ground.close());

const person = async (name: string, role: Role, at: string, isAwake = true): Promise<Id> => {
  const ctx = ground.asSystem();
  const network = places.get('COE')!;
  return ctx.write(network, async (tx) => {
    const id = tx.newId();
    const account = newAccount({
      id,
      name,
      email: `${name}@network.example`,
      language: name === 'ahmed' ? 'fr' : 'en',
      secondFactorSince: isAwake ? tx.now : null,
      createdAt: tx.now,
    });
    await addAccount(tx, account);
    await addMembership(tx, network, { accountId: id, organisationId: places.get(at)!, role });
    return id;
  });
};
const as = async (account: Id): Promise<RequestContext> =>
  ground.as({
    person: await personOf(ground.asSystem().sql, account, now.toISOString().slice(0, 10)),
    session: null,
    isSystem: false,
  });
const document = { reference: 'Order 7', date: '2026-02-20', signedBy: 'A. B.', signedAs: 'Minister' };
const appoint = async (by: Id, people = 'Farida', isCodeOnly = true) =>
  (
    await inviting.invite(await as(by), {
      organisationId: places.get('UZB')!,
      role: 'focalPoint',
      people,
      isCodeOnly,
      document,
    })
  )[0]!;
const stateNow = async (id: Id): Promise<string> =>
  stateOf(await ground.asSystem().db.findOneByOrFail(Invitation, { id }), now.toISOString());
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error as { problem?: { code: string } }).problem?.code ?? String(error),
  );
const letters = (): string[] => {
  const folder = path.join(ground.foundation.config.dataFolder, 'mails');
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
};

describe('an appointment', () => {
  let sara: Id;
  let anna: Id;
  let ahmed: Id;

  it('isn’t begun where no administrator is awake who could confirm it', async () => {
    sara = await person('sara', 'secretariat', 'CA');
    anna = await person('anna', 'administrator', 'COE', false);
    expect(await refusal(appoint(sara))).toBe('invitation.confirmer-missing');
    await ground
      .asSystem()
      .write([], (tx) => tx.db.update(Account, { id: anna }, { secondFactorSince: tx.now }));
    expect(await refusal(appoint(anna))).toBe('invitation.confirmer-missing');
    expect(await refusal(appoint(sara, 'Anna <anna@network.example>'))).toBe('invitation.confirmer-missing');
    ahmed = await person('ahmed', 'administrator', 'COE');
    expect(await refusal(appoint(sara, 'Anna <anna@network.example>'))).toBe('accepted');
  });

  it('waits for the other administrators, each told in their language', async () => {
    const before = letters().length;
    const made = await appoint(anna);
    const waitingFor = async (account: Id) =>
      (await appointments.waiting(await as(account))).map(({ id }) => id).includes(made.id);
    expect([await waitingFor(anna), await waitingFor(ahmed)]).toEqual([false, true]);
    expect(await refusal(appointments.waiting(await as(sara)))).toBe('access.forbidden');
    const [letter, ...others] = letters().slice(before);
    expect(others).toEqual([]);
    expect(letter).toMatch(/^To: ahmed@network\.example\nSubject: Chorsu : quelque chose vous attend/);
  });

  it('lasts fourteen days from its confirmation; unconfirmed, fourteen from its making', async () => {
    const made = await appoint(sara);
    now = new Date('2026-03-14T08:00:00.000Z');
    await appointments.confirm(await as(anna), made.id);
    now = new Date('2026-03-28T07:59:59.000Z');
    expect(await stateNow(made.id)).toBe('open');
    now = new Date('2026-03-28T08:00:00.000Z');
    expect(await stateNow(made.id)).toBe('expired');
    expect(await refusal(appointments.confirm(await as(anna), made.id))).toBe('invitation.decided');
  });

  it('waits again with a new code, which only who made it gets', async () => {
    const made = await appoint(sara);
    await appointments.confirm(await as(anna), made.id);
    expect(await refusal(inviting.renew(await as(ahmed), made.id))).toBe('invitation.not-found');
    const renewed = await inviting.renew(await as(sara), made.id);
    expect(await stateNow(made.id)).toBe('waiting');
    const preview = await joining.preview(ground.asSystem(), '10.0.0.1', renewed.code!);
    expect(preview).toMatchObject({ isWaiting: true });
    await appointments.confirm(await as(ahmed), made.id);
    expect(await stateNow(made.id)).toBe('open');
  });

  it('stands in the log with its document', async () => {
    const made = await appoint(sara);
    const rows = await ground
      .asSystem()
      .sql.rows<{ payload: string }>(
        "SELECT `payload` FROM `event` WHERE `kind` = 'invitation.made' ORDER BY `sequence` DESC LIMIT 1",
      );
    expect(JSON.parse(rows[0]!.payload)).toMatchObject({ id: made.id, document });
  });

  it('made before documents were asked for waits for good, and is never confirmed', async () => {
    const made = await appoint(sara);
    await ground.asSystem().write([], (tx) => tx.db.update(Invitation, { id: made.id }, { document: null }));
    expect(await refusal(appointments.confirm(await as(anna), made.id))).toBe('invitation.document-missing');
  });

  it('by a document of tomorrow’s tomorrow is refused', async () => {
    const wish = {
      organisationId: places.get('UZB')!,
      role: 'focalPoint' as const,
      people: 'Farida',
      document: { ...document, date: '2026-03-30' },
    };
    expect(await refusal(inviting.invite(await as(sara), wish))).toBe('invitation.document-date');
  });
});
