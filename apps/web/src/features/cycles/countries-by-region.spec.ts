import { describe, expect, it } from '@jest/globals';
import { countriesByRegion } from './countries-by-region.ts';
import type { CountriesWithin } from './cycles.graphql.ts';

const country = (id: string, name: string, ...regions: [string, string, string?][]) => ({
  id,
  name: { en: name },
  regions: regions.map(([regionId, from, until = null]) => ({ regionId, from, until })),
});
const data = {
  countries: [
    country('c', 'Côte d’Or', ['south', '2020-01-01']),
    country('b', 'Brimen', ['north', '2020-01-01'], ['south', '2026-01-01']),
    country('a', 'Aralia', ['north', '2020-01-01', '2026-11-22']),
  ],
  regions: [
    { id: 'south', name: { en: 'South' } },
    { id: 'north', name: { en: 'North' } },
    { id: 'empty', name: { en: 'Empty' } },
  ],
} as unknown as CountriesWithin;
const grouped = (within: string, search = '') =>
  countriesByRegion(data, {
    within,
    search,
    today: '2026-11-23',
    locale: 'en',
    nameOf: ({ name }) => name['en'] ?? '',
  }).map(({ region, countries }) => [region?.id, countries.map(({ id }) => id)]);

describe('countries offered for a cycle', () => {
  it('stand under their regions of today, one in two regions under both', () =>
    expect(grouped('network')).toEqual([
      ['north', ['b']],
      ['south', ['b', 'c']],
      [undefined, ['a']],
    ]));
  it('are found by country without accents, or by region', () => {
    expect(grouped('network', ' cote')).toEqual([['south', ['c']]]);
    expect(grouped('network', 'SOUTH')).toEqual([['south', ['b', 'c']]]);
    expect(grouped('network', 'nowhere')).toEqual([]);
  });
  it('of one region are one group', () =>
    expect(
      countriesByRegion(
        { ...data, countries: data.countries.slice(0, 2) },
        {
          within: 'south',
          search: '',
          today: '2026-11-23',
          locale: 'en',
          nameOf: ({ name }) => name['en'] ?? '',
        },
      ).map(({ region, countries }) => [region?.id, countries.map(({ id }) => id)]),
    ).toEqual([['south', ['b', 'c']]]));
});
