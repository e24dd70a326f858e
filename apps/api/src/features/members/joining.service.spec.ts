import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvitingWorld, refusal } from './inviting-world.fixture.ts';

let world: InvitingWorld;

beforeAll(async () => {
  world = await InvitingWorld.open();
});
afterAll(() => world.close());

const isOpenAt = async (code: string, instant: string): Promise<boolean> => {
  world.clock.now = new Date(instant);
  return (await world.joining.preview(world.ground.asSystem(), '10.0.0.1', code)) !== null;
};

describe('an invitation', () => {
  it('lasts fourteen days, and as long again from the day of a new code', async () => {
    const ctx = world.ground.asSystem();
    const made = await world.inviting.inviteFirstAdministrator(ctx);
    expect(await isOpenAt(made.code!, '2026-03-15T07:59:59.000Z')).toBe(true);
    expect(await isOpenAt(made.code!, '2026-03-15T08:00:00.000Z')).toBe(false);
    const renewed = await world.inviting.renew(world.ground.asSystem(), made.id);
    expect(await isOpenAt(renewed.code!, '2026-03-29T07:59:59.000Z')).toBe(true);
    expect(await isOpenAt(renewed.code!, '2026-03-29T08:00:00.000Z')).toBe(false);
  });

  it('that the server printed is good for nobody once there is an administrator, however many were printed', async () => {
    const made = await world.inviting.inviteFirstAdministrator(world.ground.asSystem());
    const instant = world.clock.now.toISOString();
    expect(await isOpenAt(made.code!, instant)).toBe(true);
    await world.person('somebody', 'administrator', 'COE');
    expect(await isOpenAt(made.code!, instant)).toBe(false);
  });
});

describe('a code', () => {
  const officers = async (by: string) => {
    const inviter = await world.as(await world.person(by, 'administrator', 'COE'));
    const organisationId = world.places.get('CA')!;
    const wish = { organisationId, role: 'secretariat', people: 'Somebody', isCodeOnly: true } as const;
    const [made] = await world.inviting.invite(inviter, wish);
    return { inviter, id: made!.id, code: made!.code! };
  };

  it('isn’t taken any more while a new one is made', async () => {
    const { inviter, id, code } = await officers('carla');
    const outcomes = await Promise.all([
      refusal(world.accept(code, 'officer@network.example')),
      refusal(world.inviting.renew(inviter, id)),
    ]);
    expect(outcomes).not.toEqual(['accepted', 'accepted']);
  });

  it('that is good tries out no addresses for nothing', async () => {
    const { code } = await officers('dana');
    const outcomes: string[] = [];
    for (let place = 0; place < 6; place += 1) {
      const stranger = { name: '', address: '10.0.0.8' };
      outcomes.push(await refusal(world.accept(code, `guess${place}@network.example`, stranger)));
    }
    expect(new Set(outcomes.slice(0, 5))).toEqual(new Set(['account.name-missing']));
    expect(outcomes[5]).toBe('sign-in.wait');
  });

  it('of a focal point is taken at once, however long the letters to the country take', async () => {
    const [sara, anna] = [
      await world.person('sara', 'secretariat', 'CA'),
      await world.person('anna', 'administrator', 'COE'),
    ];
    await world.person('old', 'focalPoint', 'UZB');
    let release = (): void => undefined;
    world.mail.held = new Promise((resolve) => (release = resolve));
    const made = await world.appoint(sara);
    await world.appointments.confirm(await world.as(anna), made.id);
    expect((await world.accept(made.code!, 'new@network.example')).me).not.toBeNull();
    expect(world.letters()).toEqual([]);
    release();
    expect(await world.lettersTo('old', 1)).toHaveLength(1);
  });
});
