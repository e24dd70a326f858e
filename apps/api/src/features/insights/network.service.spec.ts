import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../platform/context/problem-error.ts';
import { InsightsWorld } from './insights-world.fixture.ts';

let world: InsightsWorld;

beforeAll(async () => {
  world = await InsightsWorld.open();
  const levels = { A: 0, B: 1, C: 2, D: 3, E: 1, X: 2 };
  for (const [country, level] of Object.entries(levels)) {
    await world.submit(country, 'levels', { level });
    const detail = ['E', 'X'].includes(country) ? 'names' : 'aggregates';
    await world.release(country, 'levels', { network: detail, region: 'aggregates' });
  }
}, 60_000);
afterAll(() => world.close());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );
const analyst = () => world.as(['analyst', 'network']);

describe('the network compared', () => {
  it('shows every region as its own page shows it to the same reader', async () => {
    const ctx = analyst();
    const { regions, audience, versionId } = await world.network.compare(ctx, {});
    expect([audience, versionId]).toEqual(['network', world.versionIds.levels]);
    expect(regions.map(({ region }) => region.code)).toEqual(['north', 'south']);
    for (const { region, comparison, editionOn } of regions) {
      const alone = await world.regions.compare(ctx, { regionId: region.id });
      expect([comparison, editionOn]).toEqual([alone.comparison, alone.editionOn]);
    }
  });

  it('names who is released by name, and tells the others as one band a region', async () => {
    const [north, south] = (await world.network.compare(analyst(), {})).regions;
    expect(north!.comparison.score[0]).toEqual([null, null, null, null, 1]);
    expect([north!.comparison.bands.n[0], north!.comparison.bands.median[0]]).toEqual([4, 1.5]);
    expect(south!.comparison.score[0]).toEqual([1, 2, null]);
    expect(south!.comparison.bands.n[0]).toBeNull();
  });

  it('has each country once, in two regions too', async () => {
    const { countries, regions } = await world.network.compare(analyst(), {});
    expect(countries.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'X', 'Y']);
    const ids = regions.map(({ comparison }) => comparison.countries.map(({ id }) => id));
    expect(ids.filter((within) => within.includes(world.idOf('E')))).toHaveLength(2);
  });

  it('makes no second edition of what a region’s page has made', async () => {
    const before = await world.network.compare(analyst(), {});
    const again = await world.network.compare(analyst(), { kind: 'sections' });
    expect(again.regions.map(({ editionOn }) => editionOn)).toEqual(
      before.regions.map(({ editionOn }) => editionOn),
    );
    expect(again.regions[0]!.comparison.keys).toEqual(['S1', 'S2']);
  });

  it('is for analysts, and observers of the network', async () => {
    expect((await world.network.compare(world.as(['observer', 'donor']), {})).audience).toBe('partners');
    for (const ctx of [
      world.as(['secretariat', 'north']),
      world.as(['focalPoint', 'A']),
      world.as(['administrator', 'network']),
      world.as(['teamMember', 'A-health']),
    ]) {
      expect(await codeOf(world.network.compare(ctx, {}))).toBe('access.forbidden');
      expect(await codeOf(world.network.sharedGaps(ctx, {}))).toBe('access.forbidden');
    }
  });

  it('presented shows each region as it may see itself', async () => {
    const room = await world.network.compare(analyst(), { isPresented: true });
    expect(room.audience).toBe('region');
    expect(
      room.regions.flatMap(({ comparison }) => comparison.score.flat()).every((score) => score === null),
    ).toBe(true);
  });
});

describe('the network before a room', () => {
  let room: InsightsWorld;
  const details = {
    A: { region: 'names' },
    B: { network: 'names', region: 'names' },
    C: { network: 'names', region: 'aggregates' },
    D: { network: 'names', region: 'aggregates' },
    E: { network: 'names' },
    X: { network: 'aggregates', region: 'aggregates' },
    Y: { network: 'names', region: 'names' },
  } as const;
  beforeAll(async () => {
    room = await InsightsWorld.open();
    for (const [place, [country, shared]] of Object.entries(details).entries()) {
      await room.submit(country, 'levels', { level: place % 3 });
      await room.release(country, 'levels', shared);
    }
  }, 60_000);
  afterAll(() => room.close());

  const asAnalyst = () => room.as(['analyst', 'network']);
  const isPresented = true;
  const codesOf = (ids: readonly string[]) =>
    ids.map((id) => [...room.places].find(([, place]) => place.id === id)![0]);

  it('shows by name only who is shown both to the region and to the analyst', async () => {
    const { regions } = await room.network.compare(asAnalyst(), { isPresented });
    const shown = regions.map(({ comparison: { countries, score } }) => [
      codesOf(countries.filter(({ snapshotDate }) => snapshotDate !== null).map(({ id }) => id)),
      codesOf(countries.filter((_, place) => score.some((row) => row[place] !== null)).map(({ id }) => id)),
    ]);
    expect(shown).toEqual([
      [['B'], ['B']],
      [['Y'], ['Y']],
    ]);
  });

  it('tells nothing that the region itself isn’t told', async () => {
    for (const kind of ['themes', 'sections'] as const) {
      const { regions } = await room.network.compare(asAnalyst(), { isPresented, kind });
      for (const { region, comparison, editionOn } of regions) {
        const wish = { regionId: region.id, isPresented, kind };
        const alone = await room.regions.compare(asAnalyst(), wish);
        expect([comparison, editionOn]).toEqual([alone.comparison, alone.editionOn]);
        // A neighbour that shares nothing by name, so that none of it is their own.
        const neighbour = room.as(['focalPoint', region.code === 'north' ? 'E' : 'X']);
        const theirs = (await room.regions.compare(neighbour, wish)).comparison!;
        for (const fact of ['score', 'coverage', 'low', 'high', 'referenceGap'] as const)
          comparison[fact].forEach((row, key) =>
            row.forEach((value, place) => {
              if (value !== null) expect(value).toBe(theirs[fact][key]![place]);
            }),
          );
        for (const fact of ['n', 'median', 'lower', 'upper'] as const)
          comparison.bands[fact].forEach((value, key) => {
            if (value !== null) expect(value).toBe(theirs.bands[fact][key]);
          });
      }
    }
  });

  it('does so whatever audience is asked for besides', async () => {
    const plain = await room.network.compare(asAnalyst(), { isPresented });
    expect(await room.network.compare(asAnalyst(), { isPresented, audience: 'network' })).toEqual(plain);
    expect(plain.regions.every(({ comparison }) => comparison.isPresented)).toBe(true);
  });

  it('counts gaps over the same countries alone', async () => {
    const wish = { isPresented, audience: 'network' } as const;
    const { audience, gaps } = await room.network.sharedGaps(asAnalyst(), wish);
    expect([audience, codesOf(gaps!.countries)]).toEqual(['region', ['B', 'Y']]);
    const home = await room.network.sharedGaps(asAnalyst(), {});
    expect(codesOf(home.gaps!.countries)).toEqual(['B', 'C', 'D', 'E', 'Y']);
  });

  it('opens no profile and no answers of anybody else', async () => {
    for (const country of ['A', 'C', 'D', 'E', 'X']) {
      const countryId = room.idOf(country);
      const profile = await room.countries.profile(asAnalyst(), { countryId, isPresented });
      expect([profile.audience, profile.versionIds, profile.profile]).toEqual(['region', [], null]);
      const answers = await room.countries.answers(asAnalyst(), { countryId, audience: 'region' });
      expect([answers.versionId, answers.answers]).toEqual([null, []]);
    }
    const shown = await room.countries.profile(asAnalyst(), { countryId: room.idOf('B'), isPresented });
    expect(shown.profile!.themes.score).toEqual([1, 1]);
    expect(shown.region!.isPresented).toBe(true);
  });
});

describe('two regions that share countries', () => {
  let shared: InsightsWorld;
  beforeAll(async () => {
    shared = await InsightsWorld.open();
    await shared.join('D', 'south');
    // Before a room a band needs five.
    await shared.found('Z', 'south');
    for (const [country, level] of Object.entries({ A: 0, B: 0, C: 0, D: 2, E: 2, X: 4, Y: 4, Z: 4 })) {
      await shared.submit(country, 'levels', { level });
      await shared.release(country, 'levels', { network: 'aggregates', region: 'aggregates' });
    }
  }, 60_000);
  afterAll(() => shared.close());

  const medianOf = async (ctx: ReturnType<typeof analyst>, region: string, more: object = {}) => {
    const { comparison } = await shared.regions.compare(ctx, { regionId: shared.idOf(region), ...more });
    return comparison!.bands.median[0];
  };
  const medians = async (ctx: ReturnType<typeof analyst>, more: object = {}) =>
    Promise.all(['north', 'south'].map((region) => medianOf(ctx, region, more)));
  const readersOfOne = [
    ['A', 'north'],
    ['X', 'south'],
  ] as const;

  it('have one band for who reads both, on their own pages and on the network’s', async () => {
    const ctx = shared.as(['analyst', 'network']);
    const alone = await medians(ctx);
    expect(alone.filter((median) => median !== null)).toHaveLength(1);
    const { regions } = await shared.network.compare(ctx, {});
    expect(regions.map(({ comparison }) => comparison.bands.median[0])).toEqual(alone);
  });

  it('keep both for the focal point of a country in both, for whom they share one other, and not before a room', async () => {
    const ctx = shared.as(['focalPoint', 'D']);
    const told = async (more: object) =>
      (await medians(ctx, more)).filter((median) => median !== null).length;
    expect(await told({})).toBe(2);
    expect(await told({ isPresented: true })).toBe(0);
  });

  it('keep both for who reads one of them, and before a room the one that comes first', async () => {
    const inRooms: (number | null | undefined)[] = [];
    for (const [country, region] of readersOfOne) {
      const ctx = shared.as(['focalPoint', country]);
      expect(await medianOf(ctx, region)).not.toBeNull();
      inRooms.push(await medianOf(ctx, region, { isPresented: true }));
    }
    expect(inRooms.filter((median) => median !== null)).toHaveLength(1);
  });
});

describe('gaps shared', () => {
  it('over the network count the countries shown by name', async () => {
    const { gaps, organisation } = await world.network.sharedGaps(analyst(), {});
    expect(organisation.code).toBe('network');
    expect(gaps!.countries).toEqual([world.idOf('E'), world.idOf('X')]);
    expect([gaps!.paths[0], gaps!.sharing[0], gaps!.gaps[0]]).toEqual(['a1', [0, 1], [2, 1]]);
  });

  it('in a region count the same, and the own country', async () => {
    const ofRegion = async (ctx: ReturnType<typeof analyst>, more: object = {}) => {
      const wish = { regionId: world.idOf('south'), ...more };
      const { gaps } = await world.sharedGaps.ofRegion(ctx, wish);
      return (gaps?.countries ?? []).map((id) => [...world.places].find(([, place]) => place.id === id)![0]);
    };
    expect(await ofRegion(analyst())).toEqual(['E', 'X']);
    const focalPoint = world.as(['focalPoint', 'X']);
    expect(await ofRegion(focalPoint)).toEqual(['X']);
    expect(await ofRegion(focalPoint, { isPresented: true })).toEqual([]);
    expect(await codeOf(ofRegion(world.as(['secretariat', 'north'])))).toBe('access.forbidden');
  });
});
