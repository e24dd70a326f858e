import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/context/problem-error.ts';
import { InsightsWorld } from './insights-world.fixture.ts';

let world: InsightsWorld;

beforeAll(async () => {
  world = await InsightsWorld.open();
  await world.submit('A', 'levels', { level: 1, takenAt: '2026-05-01T08:00:00.000Z' });
  await world.submit('A', 'form', {
    takenAt: '2026-06-01T08:00:00.000Z',
    answers: [
      { path: 'staff', value: '40' },
      { path: 'posts[r1]/place', value: 'North gate' },
    ],
  });
  await world.assess('A', 'levels', { isReadByAll: true });
  await world.release('A', 'levels', { secretariat: 'names', region: 'aggregates' });
  await world.release('A', 'form', { network: 'everything' });
  await world.submit('B', 'levels', { level: 3 });
}, 60_000);
afterAll(() => world.close());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );
const titlesOf = (ids: readonly string[]) =>
  ids.map((id) => Object.entries(world.versionIds).find(([, version]) => version === id)?.[0]);

const focalPoint = () => world.as(['focalPoint', 'A']);
const secretariat = () => world.as(['secretariat', 'north']);
const analyst = () => world.as(['analyst', 'network']);
const neighbour = () => world.as(['focalPoint', 'B']);
const teamMember = () => world.as(['teamMember', 'A-health']);

const profileOf = (ctx: ReturnType<typeof focalPoint>, more: object = {}, country = 'A') =>
  world.countries.profile(ctx, { countryId: world.idOf(country), ...more });

describe('the profile of a country', () => {
  it('offers at home all that was submitted, and shows the newest that has levels', async () => {
    const { versionIds, versionId, audience, snapshotDate, profile } = await profileOf(focalPoint());
    expect(titlesOf(versionIds)).toEqual(['form', 'levels']);
    expect([versionId, audience, snapshotDate]).toEqual([world.versionIds.levels, null, '2026-05-01']);
    expect(profile?.themes.score).toEqual([1, 1]);
  });

  it('shows the version that was asked for', async () => {
    const { versionId, snapshotDate } = await profileOf(focalPoint(), { versionId: world.versionIds.form });
    expect([versionId, snapshotDate]).toEqual([world.versionIds.form, '2026-06-01']);
  });

  it('offers outside only what is released to the reader by name', async () => {
    const offered = async (ctx: ReturnType<typeof focalPoint>) => titlesOf((await profileOf(ctx)).versionIds);
    expect(await offered(secretariat())).toEqual(['levels']);
    expect(await offered(analyst())).toEqual(['form']);
    expect(await offered(neighbour())).toEqual([]);
  });

  it('looks outside as if nothing had been submitted where nothing is released by name', async () => {
    const hidden = await profileOf(neighbour());
    const asked = await profileOf(neighbour(), { versionId: world.versionIds.levels });
    const absent = await profileOf(world.as(['focalPoint', 'A']), {}, 'C');
    for (const { versionIds, versionId, snapshotDate, profile, audience } of [hidden, asked, absent])
      expect({ versionIds, versionId, snapshotDate, profile, audience }).toEqual({
        versionIds: [],
        versionId: null,
        snapshotDate: null,
        profile: null,
        audience: 'region',
      });
  });

  it('offers of the work in progress what is open, at home alone', async () => {
    const own = await profileOf(focalPoint(), { isInProgress: true });
    expect([titlesOf(own.versionIds), own.isInProgress]).toEqual([['levels'], true]);
    expect(own.profile?.themes.score).toEqual([null, null]);
    expect((await profileOf(secretariat(), { isInProgress: true })).isInProgress).toBe(false);
  });

  it('is read by the team where all read all, of those assessments alone', async () => {
    const snapshot = await profileOf(teamMember());
    expect([snapshot.audience, snapshot.versionIds]).toEqual([null, []]);
    const open = await profileOf(teamMember(), { isInProgress: true });
    expect(open.versionId).toBe(world.versionIds.levels);
    expect(await codeOf(profileOf(world.as(['teamMember', 'B-health']), {}, 'B'))).toBe('country.not-found');
    expect(await codeOf(profileOf(teamMember(), {}, 'B'))).toBe('country.not-found');
  });

  it('presented shows nobody their own country but as the room sees it', async () => {
    const room = await profileOf(focalPoint(), { isPresented: true });
    expect([room.audience, room.profile]).toEqual(['region', null]);
  });
});

describe('the answers of a country', () => {
  const answersOf = async (ctx: ReturnType<typeof focalPoint>, more: object = {}) => {
    const { audience, answers } = await world.countries.answers(ctx, { countryId: world.idOf('A'), ...more });
    return { audience, shown: answers.filter(({ isAvailable }) => isAvailable).map(({ path }) => path) };
  };

  it('come from the newest snapshot that the reader may see', async () => {
    expect(await answersOf(secretariat())).toEqual({
      audience: 'secretariat',
      shown: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'],
    });
    expect(await answersOf(analyst())).toEqual({ audience: 'network', shown: ['staff', 'posts[r1]/place'] });
    expect(await answersOf(neighbour())).toEqual({ audience: 'region', shown: [] });
  });

  it('are narrowed to a theme or a section', async () => {
    expect((await answersOf(secretariat(), { theme: 'T2' })).shown).toEqual(['b1', 'b2', 'b3']);
    expect((await answersOf(secretariat(), { section: 'S1' })).shown).toEqual(['a1', 'a2', 'a3']);
  });

  it('are at home what stands in the snapshot', async () =>
    expect(await answersOf(focalPoint())).toEqual({ audience: null, shown: ['staff', 'posts[r1]/place'] }));

  it('are refused to who has no part in it', async () => {
    const anybody = [world.as(['administrator', 'network']), world.as(['secretariat', 'south'])];
    for (const ctx of anybody)
      expect(await codeOf(world.countries.answers(ctx, { countryId: world.idOf('A') }))).toBe(
        'country.not-found',
      );
  });
});
