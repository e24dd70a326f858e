import { describe, expect, it } from '@jest/globals';
import type { ListedOrganisation } from './organisations.graphql.ts';
import { pruned, treeOf } from './tree.ts';

const organisation = (
  kind: ListedOrganisation['kind'],
  id: string,
  more: Partial<ListedOrganisation> = {},
): ListedOrganisation =>
  ({
    kind,
    id,
    code: id,
    name: { en: id },
    parentId: 'n',
    isInvented: true,
    regions: [],
    ...more,
  }) as ListedOrganisation;

const joined = (regionId: string, from: string, until: string | null = null) => ({ regionId, from, until });
const network = [
  organisation('network', 'n', { parentId: null }),
  organisation('region', 'steppe'),
  organisation('region', 'coast'),
  organisation('country', 'b', { regions: [joined('steppe', '2020-01-01', '2026-06-30')] as never }),
  organisation('country', 'a', {
    regions: [joined('steppe', '2020-01-01'), joined('coast', '2024-01-01')] as never,
  }),
  organisation('institution', 'health', { parentId: 'a' }),
  organisation('institution', 'delegation'),
];
const byId = (one: ListedOrganisation, other: ListedOrganisation) => (one.id < other.id ? -1 : 1);
const outline = (day: string) =>
  treeOf(network, day, byId).regions.map(({ region, countries }) => [
    region?.id,
    countries.map(({ country }) => country.id),
  ]);

describe('the tree of organisations', () => {
  it('shows a country in both of its regions, and no longer after its last day', () => {
    expect(outline('2026-06-30')).toEqual([
      ['coast', ['a']],
      ['steppe', ['a', 'b']],
    ]);
    expect(outline('2026-07-01')).toEqual([
      ['coast', ['a']],
      ['steppe', ['a']],
      [undefined, ['b']],
    ]);
  });

  it('puts institutions below their country, delegations below the network', () => {
    const { institutions, regions } = treeOf(network, '2026-07-01', byId);
    expect(institutions.map(({ id }) => id)).toEqual(['delegation']);
    expect(regions[0]?.countries[0]?.institutions.map(({ id }) => id)).toEqual(['health']);
  });

  it('keeps a country whose institution is looked for', () => {
    const [coast, steppe] = treeOf(network, '2026-06-30', byId).regions;
    const fits = ({ id }: ListedOrganisation) => id === 'health';
    expect(pruned(coast!, fits)?.countries.map(({ country }) => country.id)).toEqual(['a']);
    expect(pruned(steppe!, ({ id }) => id === 'nowhere')).toBeUndefined();
  });
});
