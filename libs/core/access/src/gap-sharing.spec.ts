import { describe, expect, it } from '@jest/globals';
import type { Audience } from './audience.ts';
import type { ComparedCountry, ComparisonReader } from './region-band.ts';
import type { Detail } from './release.ts';
import { sharedGaps } from './gap-sharing.ts';
import { plan, profileOf } from './small-questionnaire.fixture.ts';
import { TODAY } from './world.fixture.ts';

/** Theme T1 at `first`, T2 at `second`; released to the region in this detail. */
const country = (
  id: string,
  first: number | null,
  second: number | null,
  detail: Detail,
): ComparedCountry => ({
  id,
  snapshotDate: '2026-05-01',
  profile: profileOf(first, second),
  releases: {
    releases: ['S1', 'S2'].map((section) => ({ section, audience: 'region' as Audience, detail })),
  },
});
const reader: ComparisonReader = {
  audiences: ['region'],
  belongsTo: ['region'],
  observingFor: [],
  ownCountries: [],
  today: TODAY,
};
const share = (countries: readonly ComparedCountry[], more: Partial<ComparisonReader> = {}) =>
  sharedGaps({ plan, countries }, { ...reader, ...more });

describe('shared gaps', () => {
  it('are counted question by question, the most and largest first', () => {
    const found = share([
      country('a', 2, 0, 'names'),
      country('b', 2, 1, 'names'),
      country('c', 3, 2, 'names'),
    ]);
    expect(found.countries).toEqual(['a', 'b', 'c']);
    // q6 goes to the secretariat at most.
    expect(found.paths).toEqual(['q4', 'q5', 'q1', 'q2', 'q3']);
    expect([found.sharing[0], found.gaps[0], found.shown[0]]).toEqual([[0, 1, 2], [3, 2, 1], 3]);
    expect([found.sharing[2], found.gaps[2], found.shown[2]]).toEqual([[0, 1], [1, 1], 3]);
  });

  it('never count who is protected, released nothing or submitted nothing', () => {
    const found = share([
      country('a', 0, 0, 'names'),
      country('b', 0, 0, 'aggregates'),
      country('c', 0, 0, 'nothing'),
      { ...country('d', 0, 0, 'names'), profile: null },
      country('e', 0, null, 'names'),
    ]);
    expect(found.countries).toEqual(['a', 'e']);
    expect(found.paths).toEqual(['q1', 'q2', 'q3']);
    expect(found.shown).toEqual([2, 2, 2]);
  });

  it("count the reader's own country, but not before a room", () => {
    const countries = [country('a', 0, 0, 'nothing'), country('b', 0, 0, 'names')];
    const own = { ownCountries: ['a'] };
    expect(share(countries, own).countries).toEqual(['a', 'b']);
    const room = share(countries, { ...own, isPresented: true });
    expect([room.countries, room.paths]).toEqual([['b'], []]);
  });

  it('show as presented what both the presenter and the region may see', () => {
    const both = country('a', 0, 0, 'names');
    const presenter = { audiences: ['secretariat', 'region'], belongsTo: ['secretariat'] } as const;
    expect(share([both, country('b', 0, 0, 'names')], presenter).countries).toEqual([]);
  });
});
