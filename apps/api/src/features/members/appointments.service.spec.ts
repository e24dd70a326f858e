import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@chorsu/kernel';
import { In } from 'typeorm';
import { Account } from './account.entity.ts';
import { Invitation, stateOf } from './invitation.entity.ts';
import { InvitingWorld, refusal } from './inviting-world.fixture.ts';
import { setupChecklist } from './setup.ts';

let world: InvitingWorld;

beforeAll(async () => {
  world = await InvitingWorld.open();
});
afterAll(() => world.close());

const stateNow = async (id: Id): Promise<string> =>
  stateOf(
    await world.ground.asSystem().db.findOneByOrFail(Invitation, { id }),
    world.clock.now.toISOString(),
  );

describe('an appointment', () => {
  let sara: Id;
  let anna: Id;
  let ahmed: Id;

  it('isn’t begun where no administrator is awake who could confirm it', async () => {
    sara = await world.person('sara', 'secretariat', 'CA');
    anna = await world.person('anna', 'administrator', 'COE', false);
    expect(await refusal(world.appoint(sara))).toBe('invitation.confirmer-missing');
    await world.ground
      .asSystem()
      .write([], (tx) => tx.db.update(Account, { id: anna }, { secondFactorSince: tx.now }));
    expect(await refusal(world.appoint(anna))).toBe('invitation.confirmer-missing');
    expect(await refusal(world.appoint(sara, 'Anna <anna@network.example>'))).toBe(
      'invitation.confirmer-missing',
    );
    ahmed = await world.person('ahmed', 'administrator', 'COE');
    expect(await refusal(world.appoint(sara, 'Anna <anna@network.example>'))).toBe('accepted');
    expect(await world.lettersTo('ahmed', 1)).toHaveLength(1);
  });

  it('needs two administrators who are awake: the others count for nothing in the list of what is to be done', async () => {
    await world.person('boris', 'administrator', 'COE', false);
    expect(await setupChecklist(await world.as(anna), false)).toContainEqual({
      code: 'administrators',
      isDone: true,
      count: 2,
    });
  });

  it('waits for the other administrators, each told in their language', async () => {
    world.minutesLater(6);
    const made = await world.appoint(anna);
    const waitingFor = async (account: Id) =>
      (await world.appointments.waiting(await world.as(account))).map(({ id }) => id).includes(made.id);
    expect([await waitingFor(anna), await waitingFor(ahmed)]).toEqual([false, true]);
    expect(await refusal(world.appointments.waiting(await world.as(sara)))).toBe('access.forbidden');
    const [, letter] = await world.lettersTo('ahmed', 2);
    expect(letter).toMatch(/\nSubject: Chorsu : quelque chose vous attend/);
  });

  it('calls nobody twice in five minutes to what waits, but again to what comes after', async () => {
    // To the one made before, which was her own, nobody had called her.
    const made = await world.appoint(sara);
    expect(await world.lettersTo('anna', 1)).toHaveLength(1);
    await world.inviting.renew(await world.as(sara), made.id);
    await world.appoint(sara);
    world.minutesLater(6);
    const last = await world.appoint(sara);
    await world.appointments.confirm(await world.as(ahmed), last.id);
    expect(await world.lettersTo('sara', 1)).toHaveLength(1);
    expect(await world.lettersTo('anna', 2)).toHaveLength(2);
    expect(await world.lettersTo('ahmed', 3)).toHaveLength(3);
  });

  it('is told to nobody whose account has ended', async () => {
    const gone = await world.person('gone', 'secretariat', 'CA');
    const [theirs, another] = [await world.appoint(gone), await world.appoint(sara)];
    await world.ground.asSystem().write([], (tx) => tx.db.update(Account, { id: gone }, { endedAt: tx.now }));
    world.minutesLater(6);
    for (const { id } of [theirs, another]) await world.appointments.confirm(await world.as(anna), id);
    await world.lettersTo('sara', 2);
    expect(world.letters().filter((letter) => letter.startsWith('To: gone@'))).toEqual([]);
  });

  it('is seen by who may confirm it, however many wait that they can’t', async () => {
    const ctx = world.ground.asSystem();
    const own = await ctx.db.findOneByOrFail(Invitation, { id: (await world.appoint(anna)).id });
    world.minutesLater(1);
    const made = await world.appoint(sara);
    const many = Array.from({ length: 200 }, () => ({ ...own, id: ctx.newId(), codeDigest: ctx.newId() }));
    await ctx.write([], (tx) => tx.db.insert(Invitation, many));
    const seen = await world.appointments.waiting(await world.as(anna));
    expect(seen.map(({ id }) => id)).toContain(made.id);
    await ctx.write([], (tx) => tx.db.delete(Invitation, { id: In(many.map(({ id }) => id)) }));
  });

  it('lasts fourteen days from its confirmation; unconfirmed, fourteen from its making', async () => {
    const made = await world.appoint(sara);
    world.clock.now = new Date('2026-03-14T08:00:00.000Z');
    await world.appointments.confirm(await world.as(anna), made.id);
    world.clock.now = new Date('2026-03-28T07:59:59.000Z');
    expect(await stateNow(made.id)).toBe('open');
    world.clock.now = new Date('2026-03-28T08:00:00.000Z');
    expect(await stateNow(made.id)).toBe('expired');
    expect(await refusal(world.appointments.confirm(await world.as(anna), made.id))).toBe(
      'invitation.decided',
    );
  });

  it('waits again with a new code, which only who made it gets', async () => {
    const made = await world.appoint(sara);
    await world.appointments.confirm(await world.as(anna), made.id);
    expect(await refusal(world.inviting.renew(await world.as(ahmed), made.id))).toBe('invitation.not-found');
    const renewed = await world.inviting.renew(await world.as(sara), made.id);
    expect(await stateNow(made.id)).toBe('waiting');
    const preview = await world.joining.preview(world.ground.asSystem(), '10.0.0.1', renewed.code!);
    expect(preview).toMatchObject({ isWaiting: true });
    await world.appointments.confirm(await world.as(ahmed), made.id);
    expect(await stateNow(made.id)).toBe('open');
  });

  it('stands in the log with its document', async () => {
    const made = await world.appoint(sara);
    const rows = await world.ground
      .asSystem()
      .sql.rows<{ payload: string }>(
        "SELECT `payload` FROM `event` WHERE `kind` = 'invitation.made' ORDER BY `sequence` DESC LIMIT 1",
      );
    expect(JSON.parse(rows[0]!.payload)).toMatchObject({ id: made.id, document: { reference: 'Order 7' } });
  });

  it('made before documents were asked for waits for good, and is never confirmed', async () => {
    const made = await world.appoint(sara);
    await world.ground
      .asSystem()
      .write([], (tx) => tx.db.update(Invitation, { id: made.id }, { document: null }));
    expect(await refusal(world.appointments.confirm(await world.as(anna), made.id))).toBe(
      'invitation.document-missing',
    );
  });

  it('by a document of tomorrow’s tomorrow is refused', async () => {
    expect(await refusal(world.appoint(sara, 'Farida', '2026-03-30'))).toBe('invitation.document-date');
  });
});
