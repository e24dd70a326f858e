import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../context/id.ts';
import { openTestGround, type TestGround } from '../testing.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const account = newId();
const begin = Date.parse('2026-03-01T08:00:00.000Z');

let now: number;
let ground: TestGround;
beforeEach(async () => {
  now = begin;
  ground = await openTestGround([], { clock: () => new Date(now) });
});
afterEach(() => ground.close());

const start = (more: { isOwnDevice?: boolean; isPending?: boolean; replaces?: string } = {}) =>
  ground.foundation.sessions.start({
    account,
    device: 'Browser',
    isOwnDevice: false,
    isPending: false,
    ...more,
  });
const isAlive = async (token: string) => (await ground.foundation.sessions.find(token)) !== undefined;

describe('sessions', () => {
  it('keep only a hash of the token', async () => {
    const { token } = await start();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await ground.asSystem().sql.rows('SELECT * FROM `session`');
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await isAlive(token)).toBe(true);
    expect(await isAlive(`${token}x`)).toBe(false);
  });

  it('on a shared computer end after half an hour untouched, and after twelve hours in any case', async () => {
    const { token } = await start();
    for (let half = 1; half <= 24; half += 1) {
      now = begin + half * 29 * minute;
      const session = await ground.foundation.sessions.find(token);
      await ground.foundation.sessions.touch(session!);
    }
    now += 11 * minute;
    expect(await isAlive(token)).toBe(true);
    now = begin + day / 2;
    expect(await isAlive(token)).toBe(false);
    const { token: untouched } = await start();
    now += 30 * minute;
    expect(await isAlive(untouched)).toBe(false);
  });

  it('on an own device last for weeks', async () => {
    const { token } = await start({ isOwnDevice: true });
    now += 29 * day;
    expect(await isAlive(token)).toBe(true);
    now += 2 * day;
    expect(await isAlive(token)).toBe(false);
  });

  it('that await the second factor let nobody in, end after ten minutes, and get a new token with it', async () => {
    const { id, token } = await start({ isPending: true });
    expect(await ground.foundation.actors.of(token)).toMatchObject({ person: undefined, session: id });
    const confirmed = await ground.foundation.sessions.confirm(id);
    expect([await isAlive(token), await isAlive(confirmed)]).toEqual([false, true]);
    const { token: late } = await start({ isPending: true });
    now += 11 * minute;
    expect(await isAlive(late)).toBe(false);
  });

  it('take the place of the one that the same browser had, and clear away what has run out', async () => {
    const first = await start();
    const second = await start({ replaces: first.id });
    expect([await isAlive(first.token), await isAlive(second.token)]).toEqual([false, true]);
    now += day;
    await start();
    const rows = await ground.asSystem().sql.rows('SELECT `id` FROM `session`');
    expect(rows).toHaveLength(1);
  });

  it('are listed and ended by their own account alone', async () => {
    const [one, two] = [await start(), await start()];
    expect(await ground.foundation.sessions.list(account)).toHaveLength(2);
    expect(await ground.foundation.sessions.end(newId(), one.id)).toBe(false);
    expect(await ground.foundation.sessions.end(account, one.id)).toBe(true);
    expect([await isAlive(one.token), await isAlive(two.token)]).toEqual([false, true]);
    const three = await start();
    await ground.foundation.sessions.endAll(account);
    expect([await isAlive(two.token), await isAlive(three.token)]).toEqual([false, false]);
  });

  it('one alone stays after a secret was changed, under a new token', async () => {
    const { sessions, actors } = ground.foundation;
    const [own, other] = [await start({ isOwnDevice: true }), await start()];
    const before = await sessions.find(own.token);
    await Promise.all([actors.of(own.token), actors.of(other.token)]);
    const renewed = await sessions.keepOnly(account, own.id);
    actors.forget(own.id);
    expect([await isAlive(own.token), await isAlive(other.token)]).toEqual([false, false]);
    expect(await sessions.find(renewed)).toEqual(before);
    // What other tabs of the same browser had sent already is still theirs, for a moment.
    const sessionOf = async (token: string) => (await actors.of(token)).session;
    expect([await sessionOf(own.token), await sessionOf(other.token)]).toEqual([own.id, null]);
    now += 2_001;
    expect([await sessionOf(own.token), await sessionOf(renewed)]).toEqual([null, own.id]);
  });
});
