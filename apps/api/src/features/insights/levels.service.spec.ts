import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InsightsWorld } from './insights-world.fixture.ts';
import { LevelsService } from './levels.service.ts';

let world: InsightsWorld;
let levels: LevelsService;

beforeAll(async () => {
  world = await InsightsWorld.open();
  levels = new LevelsService(world.regions);
  for (const [country, level] of Object.entries({ A: 1, B: 3 }))
    await world.submit(country, 'levels', { level });
  await world.release('A', 'levels', { secretariat: 'names', region: 'aggregates' });
}, 60_000);
afterAll(() => world.close());

const byCountry = async (role: 'secretariat' | 'focalPoint', place: string) => {
  const ctx = world.as([role, place]);
  const matrix = await levels.of(ctx, { regionId: world.idOf('north') });
  const rows = matrix.countries.map((id, row) => [id, matrix.levels[row]!.split(',')] as const);
  return { paths: matrix.paths, rows: new Map(rows) };
};
const isEmpty = (row: readonly string[] | undefined) => row?.every((level) => level === '');

it('gives levels only where they are released by name, and a cell for every question of every country', async () => {
  const { paths, rows } = await byCountry('secretariat', 'north');
  expect(rows.size).toBe(5);
  expect([...rows.values()].map((row) => row.length)).toEqual([...rows.keys()].map(() => paths.length));
  expect(rows.get(world.idOf('A'))).toEqual(paths.map(() => '1'));
  expect(isEmpty(rows.get(world.idOf('B')))).toBe(true);
});

it('keeps nothing for another reader, to whom it looks as if nobody had answered', async () => {
  await byCountry('secretariat', 'north');
  const ctx = world.as(['focalPoint', 'C']);
  const wish = { regionId: world.idOf('north'), versionId: world.versionIds.levels };
  const { paths, levels: rows } = await levels.of(ctx, wish);
  expect([paths, rows]).toEqual([[], []]);
});

it('shows a release with the next look', async () => {
  await byCountry('secretariat', 'north');
  await world.release('B', 'levels', { secretariat: 'names' });
  const { rows } = await byCountry('secretariat', 'north');
  expect(rows.get(world.idOf('B'))?.[0]).toBe('3');
});

it('is empty where nobody has answered', async () => {
  const ctx = world.as(['secretariat', 'south']);
  const { paths, levels: rows } = await levels.of(ctx, { regionId: world.idOf('south') });
  expect([paths, rows]).toEqual([[], []]);
});
