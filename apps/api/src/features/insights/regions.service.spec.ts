import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comparisonCsv } from './comparison-csv.ts';
import { documents, InsightsWorld } from './insights-world.fixture.ts';

let world: InsightsWorld;

beforeAll(async () => {
  world = await InsightsWorld.open();
  const levels = { A: 0, B: 1, C: 2, D: 3, E: 4 };
  for (const [country, level] of Object.entries(levels)) {
    await world.submit(country, 'levels', { level });
    await world.release(country, 'levels', { secretariat: 'names', region: 'aggregates' });
  }
  await world.submit('B', 'form');
}, 60_000);
afterAll(() => world.close());

const compare = (ctx: Parameters<InsightsWorld['regions']['compare']>[0], more: object = {}) =>
  world.regions.compare(ctx, { regionId: world.idOf('north'), ...more });

describe('a region compared', () => {
  it('offers a version only where the reader sees something of it; else it looks as if nobody had submitted', async () => {
    const { levels, form } = world.versionIds;
    const offered = async (ctx: ReturnType<InsightsWorld['as']>) => new Set((await compare(ctx)).versionIds);
    expect(await offered(world.as(['secretariat', 'north']))).toEqual(new Set([levels]));
    expect(await offered(world.as(['focalPoint', 'A']))).toEqual(new Set([levels]));
    expect(await offered(world.as(['focalPoint', 'B']))).toEqual(new Set([form, levels]));
    expect(await offered(world.as(['analyst', 'network']))).toEqual(new Set());
    const asked = await compare(world.as(['secretariat', 'north']), { versionId: form });
    expect([asked.versionId, asked.comparison, asked.editionOn]).toEqual([null, null, null]);
  });

  it('keeps offering the other versions when one was chosen', async () => {
    await world.release('B', 'form', { secretariat: 'names' });
    const ctx = world.as(['secretariat', 'north']);
    const { versionIds } = await compare(ctx);
    expect(versionIds).toHaveLength(2);
    const chosen = await compare(ctx, { versionId: world.versionIds.form });
    expect([chosen.versionId, chosen.versionIds]).toEqual([world.versionIds.form, versionIds]);
  });

  it('offers first what most and the latest are shown to have submitted, whatever else was submitted', async () => {
    const earlier = { takenAt: '2026-11-23T07:00:00.000Z' };
    await world.submit('X', 'form', earlier);
    await world.release('X', 'form', { secretariat: 'names' });
    await world.submit('Y', 'form', { takenAt: '2026-11-23T11:00:00.000Z' });
    const ctx = world.as(['secretariat', 'south']);
    const { versionIds, versionId } = await world.regions.compare(ctx, { regionId: world.idOf('south') });
    const { levels, form } = world.versionIds;
    expect([versionId, ...versionIds]).toEqual([levels, levels, form]);
  });

  it('shows a focal point their own country, and before a room only what the room may see', async () => {
    const ctx = world.as(['focalPoint', 'A']);
    const own = (await compare(ctx)).comparison!;
    expect(own.score[0]).toEqual([0, null, null, null, null]);
    expect([own.isPresented, own.bands.n[0], own.bands.median[0]]).toEqual([false, 4, 2.5]);
    const room = await compare(ctx, { isPresented: true });
    expect([room.audience, room.comparison!.isPresented]).toEqual(['region', true]);
    expect(room.comparison!.score[0]).toEqual([null, null, null, null, null]);
    expect(room.comparison!.countries.every(({ isOwn, snapshotDate }) => !isOwn && !snapshotDate)).toBe(true);
    expect([room.comparison!.bands.n[0], room.comparison!.bands.median[0]]).toEqual([5, 2]);
  });

  it('presents to the region, whatever audience was asked for', async () => {
    const ctx = world.as(['secretariat', 'north']);
    const room = await compare(ctx, { isPresented: true, audience: 'secretariat' });
    expect([room.audience, room.comparison!.score[0]]).toEqual(['region', [null, null, null, null, null]]);
  });

  it('names the scoring that made its figures', async () => {
    const shown = (await compare(world.as(['secretariat', 'north']))).comparison!;
    expect(shown.scoringVersions).toEqual([1]);
    expect((await compare(world.as(['analyst', 'network']))).comparison).toBeNull();
  });
});

describe('an edition', () => {
  it('keeps its figures when a country leaves the region, until there is another', async () => {
    const own = await InsightsWorld.open();
    try {
      for (const [country, level] of Object.entries({ A: 0, B: 2, C: 4, D: 4 })) {
        await own.submit(country, 'levels', { level });
        const details = { network: 'aggregates', region: 'aggregates', secretariat: 'names' } as const;
        await own.release(country, 'levels', details);
      }
      const look = async (ctx: ReturnType<InsightsWorld['as']>) => {
        const { comparison } = await own.regions.compare(ctx, { regionId: own.idOf('north') });
        const { bands, countries } = comparison!;
        return { n: bands.n[0], median: bands.median[0], drawn: countries.length };
      };
      const analyst = own.as(['analyst', 'network']);
      expect(await look(analyst)).toEqual({ n: 4, median: 3, drawn: 5 });
      await own.leave('A', 'north', '2026-11-22');
      expect(await look(analyst)).toEqual({ n: 4, median: 3, drawn: 4 });
      // Where it went, somebody may see it by name: for them it isn't protected here either.
      await own.join('A', 'south');
      expect((await look(own.as(['focalPoint', 'B']))).n).toBe(3);
      expect((await look(own.as(['focalPoint', 'B'], ['secretariat', 'south']))).n).toBeNull();
    } finally {
      await own.close();
    }
  });

  it('isn’t due because of countries that share nothing', async () => {
    const own = await InsightsWorld.open();
    try {
      for (const country of ['A', 'B', 'C', 'D']) await own.submit(country, 'levels');
      for (const country of ['A', 'B']) await own.release(country, 'levels', { network: 'aggregates' });
      const analyst = own.as(['analyst', 'network']);
      const { editionOn } = await own.regions.compare(analyst, { regionId: own.idOf('north') });
      expect(editionOn).toBeNull();
      await own.release('C', 'levels', { network: 'aggregates' });
      const again = await own.regions.compare(analyst, { regionId: own.idOf('north') });
      expect(again.editionOn).toBe('2026-11-23');
    } finally {
      await own.close();
    }
  });
});

describe('a comparison as a file', () => {
  const linesOf = async (ctx: Parameters<typeof compare>[0], more: object = {}) => {
    const compared = await compare(ctx, more);
    const [head, ...lines] = comparisonCsv([compared], documents.levels, 'en').split('\r\n');
    const names = head!.split(',');
    return lines.map((line) =>
      Object.fromEntries(line.split(',').map((value, place) => [names[place], value])),
    );
  };
  it('has a line a country and figure, and one a figure for the protected as one', async () => {
    const lines = await linesOf(world.as(['focalPoint', 'A']));
    expect(lines).toHaveLength(2 * 5 + 2);
    expect(lines[0]).toMatchObject({
      country: 'A',
      by: 'themes',
      key: 'T1',
      availability: 'shown',
      score: '0',
    });
    expect(lines[1]).toMatchObject({ country: 'B', availability: 'notAvailable', score: '', snapshot: '' });
    expect(lines.at(-1)).toMatchObject({
      country: '',
      availability: 'protectedAsOne',
      n: '4',
      median: '2.5',
    });
  });
  it('follows what the columns of the screen are', async () => {
    const lines = await linesOf(world.as(['secretariat', 'north']), { kind: 'sections' });
    expect(lines[0]).toMatchObject({ by: 'sections', key: 'S1', label: 'S1' });
  });
});
