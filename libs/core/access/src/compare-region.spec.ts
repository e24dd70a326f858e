import { describe, expect, it } from '@jest/globals';
import type { Audience } from './audience.ts';
import { compareRegion, type Comparison } from './compare-region.ts';
import type { ComparedCountry, ComparisonReader } from './region-band.ts';
import type { CountryReleases, Detail } from './release.ts';
import { plan, profileOf } from './small-questionnaire.fixture.ts';
import { TODAY } from './world.fixture.ts';

type Details = Partial<Record<Audience, Detail>>;
const releases = (details: Details): CountryReleases => ({
  releases: Object.entries(details).flatMap(([audience, detail]) =>
    ['S1', 'S2'].map((section) => ({ section, audience: audience as Audience, detail })),
  ),
});
const profiles = new Map([null, 0, 1, 2, 3, 4].map((level) => [level, profileOf(level)]));
const country = (
  id: string,
  level: number | null,
  details: Details,
  more: Partial<ComparedCountry> = {},
): ComparedCountry => ({
  id,
  snapshotDate: '2026-05-01',
  profile: profiles.get(level)!,
  releases: releases(details),
  ...more,
});
const reader = (audiences: readonly Audience[], more: Partial<ComparisonReader> = {}): ComparisonReader => ({
  audiences,
  belongsTo: audiences,
  observingFor: [],
  ownCountries: [],
  today: TODAY,
  ...more,
});
const presenter: ComparisonReader = reader(['secretariat', 'region'], { belongsTo: ['secretariat'] });
const compare = (countries: readonly ComparedCountry[], who: ComparisonReader): Comparison =>
  compareRegion({ plan, countries }, who);
/** The figure of theme T1 alone. */
const first = (comparison: Comparison) => ({
  score: comparison.score[0],
  availability: comparison.availability[0],
  n: comparison.bands.n[0],
  median: comparison.bands.median[0],
  reason: comparison.bands.reason[0],
});

const inAggregates: Details = { region: 'aggregates' };
const byName: Details = { region: 'names' };

describe('a region compared', () => {
  const region = [
    country('a', 4, inAggregates),
    country('b', 0, inAggregates),
    country('c', 1, inAggregates),
    country('d', 3, byName),
    country('e', 2, {}),
    country('f', null, byName),
    { ...country('g', null, byName), profile: null, snapshotDate: null },
  ];
  it('draws by name who released by name, and the protected as one band over themselves alone', () =>
    expect(first(compare(region, reader(['region'])))).toEqual({
      score: [null, null, null, 3, null, null, null],
      availability: [0, 0, 0, 2, 0, 1, 0],
      n: 3,
      median: 1,
      reason: null,
    }));
  it("draws the reader's own country as itself, outside the band", () => {
    const own = first(compare(region, reader(['region'], { ownCountries: ['e'] })));
    expect(own).toMatchObject({ score: [null, null, null, 3, 2, null, null], n: 3 });
    expect(first(compare(region, reader(['region'], { ownCountries: ['a'] })))).toMatchObject({
      n: null,
      reason: 'protection',
    });
  });
  it('looks the same for a country that is protected, that released nothing, that submitted nothing', () => {
    const { countries, availability } = compare(region, reader(['region']));
    expect(countries.map(({ snapshotDate }) => snapshotDate !== null)).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(availability[0]).toEqual([0, 0, 0, 2, 0, 1, 0]);
  });
  it("never counts the reader's own country in the band", () => {
    const six = [0, 1, 2, 3, 4, 4].map((level, n) => country(`c${n}`, level, inAggregates));
    expect(first(compare(six, reader(['region'], { ownCountries: ['c5'] })))).toMatchObject({
      n: 5,
      median: 2,
    });
  });
  it('names the scoring that made what is told, and of nothing else', () => {
    const byRules = (id: string, scoringVersion: number, details: Details) =>
      country(id, 2, details, { profile: { ...profileOf(2), scoringVersion } });
    const told = (countries: readonly ComparedCountry[]) =>
      compare(countries, reader(['region'])).scoringVersions;
    const named = [byRules('a', 5, byName), byRules('b', 1, {}), byRules('c', 9, inAggregates)];
    expect(told(named)).toEqual([5]);
    const withBand = [...named, byRules('d', 5, inAggregates), byRules('e', 1, inAggregates)];
    expect(told(withBand)).toEqual([1, 5, 9]);
  });
  it('keeps the band of the edition when a country has left since, so that the two can’t be subtracted', () => {
    const frozen = [0, 2, 4, 4].map((level, n) => {
      const one = country(`c${n}`, level, inAggregates);
      const edition = { madeOn: TODAY, profile: one.profile!, releases: one.releases };
      return { ...one, edition };
    });
    const [left, ...rest] = frozen;
    const departed = { ...left!, profile: null, snapshotDate: null };
    const told = compareRegion({ plan, countries: rest, departed: [departed] }, reader(['region']));
    expect(first(told)).toMatchObject({ n: 4, median: 3, score: [null, null, null] });
    expect(told.countries.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    const revoked = { ...departed, releases: releases({}) };
    expect(
      first(compareRegion({ plan, countries: rest, departed: [revoked] }, reader(['region']))),
    ).toMatchObject({ n: null, reason: 'protection' });
  });
  it('keeps the order in which the countries came', () =>
    expect(compare([...region].reverse(), reader(['region'])).countries.map(({ id }) => id)).toEqual([
      'g',
      'f',
      'e',
      'd',
      'c',
      'b',
      'a',
    ]));
  it('shows nothing of a theme fed by a question that goes to the secretariat at most', () => {
    const t2 = compare(region, reader(['region']));
    expect([t2.availability[1], t2.bands.reason[1]]).toEqual([[0, 0, 0, 0, 0, 0, 0], 'none']);
  });
  it('shows another audience what was released to it', () =>
    expect(first(compare(region, reader(['network'])))).toMatchObject({
      availability: [0, 0, 0, 0, 0, 0, 0],
      reason: 'none',
    }));
  it('tells quartiles from 8 protected on', () => {
    const eight = [0, 1, 2, 2, 3, 3, 4, 4].map((level, n) => country(`c${n}`, level, inAggregates));
    expect(compare(eight, reader(['region'])).bands).toMatchObject({
      n: [8, null],
      median: [2.5, null],
      lower: [2, null],
      upper: [3.5, null],
    });
    expect(compare(eight.slice(1), reader(['region'])).bands).toMatchObject({
      n: [7, null],
      lower: [null, null],
    });
  });
  it('leaves "not enough data" out of the n', () =>
    expect(first(compare([...region, country('h', null, inAggregates)], reader(['region']))).n).toBe(3));
  it('asks for as many protected as the network set', () =>
    expect(compareRegion({ plan, countries: region, fewest: 4 }, reader(['region'])).bands.reason[0]).toBe(
      'protection',
    ));
});

describe('presenting', () => {
  const both = (level: number, n: number, details: Details) => country(`c${n}`, level, details);
  it('shows what the region would see, and nobody as the own country', () => {
    const region = [0, 1, 2, 3, 4].map((level, n) =>
      both(level, n, { secretariat: 'names', region: 'aggregates' }),
    );
    expect(first(compare(region, presenter))).toMatchObject({
      score: [null, null, null, null, null],
      n: 5,
      median: 2,
    });
  });
  it('shows no band of four, in which a viewer could take away their own', () => {
    const region = [0, 1, 2, 3].map((level, n) =>
      both(level, n, { secretariat: 'names', region: 'aggregates' }),
    );
    expect(first(compare(region, presenter)).reason).toBe('protection');
  });
  it('draws a focal point’s own country as the room may see it, in the band too', () => {
    const region = [0, 1, 2, 3, 4].map((level, n) => both(level, n, inAggregates));
    const own = reader(['region'], { ownCountries: ['c0'] });
    expect(first(compare(region, own))).toMatchObject({ score: [0, null, null, null, null], n: 4 });
    const shown = compare(region, { ...own, isPresented: true });
    expect(first(shown)).toMatchObject({ score: [null, null, null, null, null], n: 5, median: 2 });
    expect(shown.countries.map(({ isOwn, snapshotDate }) => [isOwn, snapshotDate])).toEqual(
      region.map(() => [false, null]),
    );
  });
  it("shows nothing that was released to the region but not to the presenter's own audience", () => {
    const region = [both(4, 0, { region: 'names' }), both(4, 1, { secretariat: 'names', region: 'names' })];
    expect(first(compare(region, presenter)).score).toEqual([null, 4]);
  });
});

describe('an edition', () => {
  const frozen = (details: Details, level = 2) => ({
    madeOn: '2026-11-01',
    profile: profiles.get(level)!,
    releases: releases(details),
  });
  const region = (today: Details) => [
    country('a', 4, today, { edition: frozen(inAggregates) }),
    ...['b', 'c', 'd'].map((id) => country(id, 0, inAggregates, { edition: frozen(inAggregates) })),
    country('new', 0, inAggregates, { edition: null }),
  ];
  it('holds the snapshots and countries of its day', () =>
    expect(first(compare(region(inAggregates), reader(['region'])))).toMatchObject({ n: 4, median: 2 }));
  it('is withheld wholly where a country took back, without saying so', () =>
    expect(first(compare(region({}), reader(['region'])))).toMatchObject({
      n: null,
      median: null,
      reason: 'protection',
    }));
  it('is withheld where a country ended its release', () => {
    const ended = {
      releases: releases(inAggregates).releases.map((release) => ({ ...release, until: '2026-11-10' })),
    };
    const [a, ...others] = region(inAggregates);
    const closed = { ...a!, releases: ended, edition: { ...a!.edition!, releases: ended } };
    expect(first(compare([closed, ...others], reader(['region']))).reason).toBe('protection');
  });
  it('is withheld where a country since shown by name would leave three', () =>
    expect(first(compare(region(byName), reader(['region'])))).toMatchObject({
      score: [4, null, null, null, null],
      reason: 'protection',
    }));
});

/** Every list of `n` things. */
function* lists<T>(n: number, things: readonly T[]): Generator<T[]> {
  if (n === 0) yield [];
  else for (const rest of lists(n - 1, things)) for (const thing of things) yield [...rest, thing];
}

/**
 * All that a reader is told, over all worlds of levels with the same releases → for each country the levels that stay
 * possible. `knows` lists the countries that the reader may know by right; the others' fewest is given back.
 */
function fewestPossible(
  details: readonly Details[],
  screens: readonly ComparisonReader[],
  knows: readonly boolean[],
  isTold: (id: number) => boolean,
): number {
  const possible = new Map<string, Set<number>[]>();
  for (const levels of lists(details.length, [0, 2, 4])) {
    const countries = levels.map((level, n) => country(`c${n}`, level, details[n]!));
    const told = JSON.stringify([
      levels.filter((_, n) => knows[n]),
      ...screens.map((screen) => compare(countries, screen)),
    ]);
    const sets = possible.get(told) ?? levels.map(() => new Set<number>());
    possible.set(told, sets);
    levels.forEach((level, n) => sets[n]!.add(level));
  }
  const sizes = [...possible.values()].flatMap((sets) =>
    sets.filter((_, n) => !knows[n] && isTold(n)).map(({ size }) => size),
  );
  return sizes.length === 0 ? 3 : Math.min(...sizes);
}

describe('small worlds through the whole gate', () => {
  it('leave two levels possible for each protected country, for a reader with a country of their own', () => {
    for (const pattern of lists<Detail>(4, ['nothing', 'aggregates', 'names'])) {
      const details = [inAggregates, ...pattern.map((detail): Details => ({ region: detail }))];
      const who = reader(['region'], { ownCountries: ['c0'] });
      const knows = details.map(({ region }, n) => n === 0 || region === 'names');
      const isReleased = (n: number) => details[n]!.region === 'aggregates';
      expect([pattern, fewestPossible(details, [who], knows, isReleased) >= 2]).toEqual([pattern, true]);
      expect([pattern, fewestPossible(details, [who], knows, (n) => !isReleased(n))]).toEqual([pattern, 3]);
    }
  });

  it('leave two levels possible for an officer who presents too, and for everyone in the room', () => {
    const choices: Details[] = ['nothing', 'aggregates', 'names'].flatMap((secretariat) =>
      ['aggregates', 'names'].map((region) => ({ secretariat, region }) as Details),
    );
    const all = [...lists(6, [0, 1, 2, 3, 4, 5])];
    // Every 3989th pattern: the order of countries says nothing, so that these meet the kinds of mixture.
    const some = all.filter((_, n) => n % 3989 === 0).map((pattern) => pattern.map((n) => choices[n]!));
    const named: Details = { secretariat: 'names', region: 'aggregates' };
    const inBoth: Details = { secretariat: 'aggregates', region: 'aggregates' };
    const mixtures = [6, 2, 1].map((n) => [
      ...Array<Details>(6 - n).fill(named),
      ...Array<Details>(n).fill(inBoth),
    ]);
    for (const details of [...some, ...mixtures]) {
      const officer = reader(['secretariat']);
      const known = details.map(({ secretariat }) => secretariat === 'names');
      expect([details, fewestPossible(details, [officer, presenter], known, () => true) >= 2]).toEqual([
        details,
        true,
      ]);
      const own = reader(['region'], { ownCountries: ['c0'] });
      const knownThere = details.map(({ region }, n) => n === 0 || region === 'names');
      const screens = [own, { ...own, isPresented: true }, presenter];
      expect([details, fewestPossible(details, screens, knownThere, () => true) >= 2]).toEqual([
        details,
        true,
      ]);
    }
  });

  it('leave two levels possible for a reader in two audiences', () => {
    const choices: Details[] = (['aggregates', 'names'] as const).flatMap((network) =>
      (['nothing', 'aggregates'] as const).map((region) => ({ network, region })),
    );
    const screens = (['network', 'region'] as const).map((audience) =>
      reader([audience], { belongsTo: ['network', 'region'] }),
    );
    for (const pattern of [...lists(6, choices)].filter((_, n) => n % 101 === 0)) {
      const knows = pattern.map(({ network }) => network === 'names');
      expect([pattern, fewestPossible(pattern, screens, knows, () => true) >= 2]).toEqual([pattern, true]);
    }
  });

  it('leave two levels possible for an analyst of two regions that share countries', () => {
    const shared = [3, 2, 1, 0];
    for (const count of shared) {
      const north = [0, 1, 2];
      const south = [...north.slice(3 - count), 3, 4, 5].slice(0, 3);
      expect([count, fewestOfRegions([north, south]) >= 2]).toEqual([count, true]);
      const [one, other] = bandsOf([north, south], [0, 2, 4, 0, 2, 4]);
      // The first always stands, the second where it is the same, shares one, or none.
      expect([count, one !== null, other !== null]).toEqual([count, true, count !== 2]);
    }
  });

  it('leave them from three regions in a ring too, where each shares one country with each', () => {
    const ring = [
      [0, 1, 2],
      [2, 3, 4],
      [4, 5, 0],
    ];
    expect(fewestOfRegions(ring)).toBeGreaterThanOrEqual(2);
    expect(bandsOf(ring, [0, 2, 4, 0, 2, 4]).map((median) => median !== null)).toEqual([true, true, false]);
  });

  it('show a room no band that shares a country with one that somebody in it may have', () => {
    const five = [0, 1, 2, 3, 4];
    const regions = [five, [4, 5, 6, 7, 8]];
    const levels = [0, 1, 2, 3, 4, 3, 2, 1, 0];
    expect(bandsOf(regions, levels, { isPresented: true }).map((median) => median !== null)).toEqual([
      true,
      false,
    ]);
    expect(bandsOf(regions, levels).map((median) => median !== null)).toEqual([true, true]);
  });

  it('count as known who is seen by name by way of another region', () => {
    const countries = [4, 0, 0].map((level, n) =>
      country(`c${n}`, level, { network: 'aggregates', secretariat: n === 0 ? 'names' : 'nothing' }),
    );
    const analyst = reader(['network']);
    expect(first(compare(countries, analyst)).median).toBe(0);
    const both = { ...analyst, seenAs: new Map([['c0', ['secretariat', 'network'] as const]]) };
    expect(first(compare(countries, both))).toMatchObject({ median: null, reason: 'protection' });
  });
});

/** The medians that somebody in the same audience of all these regions is told, in the order of the regions. */
function bandsOf(
  regions: readonly (readonly number[])[],
  levels: readonly number[],
  { isPresented = false } = {},
): (number | null)[] {
  const audience = isPresented ? 'region' : 'network';
  const who = reader([audience], { isPresented });
  const of = (members: readonly number[]) =>
    members.map((n) => country(`c${n}`, levels[n]!, { [audience]: 'aggregates' }));
  return regions.map((members, at) => {
    const beside = regions.flatMap((others, place) =>
      place === at ? [] : [{ isEarlier: place < at, countries: of(others), reader: who }],
    );
    return compareRegion({ plan, countries: of(members), beside }, who).bands.median[0]!;
  });
}

/** Fewest levels that stay possible for a country of these regions, for their analyst. */
function fewestOfRegions(regions: readonly (readonly number[])[]): number {
  const count = Math.max(...regions.flat()) + 1;
  const possible = new Map<string, Set<number>[]>();
  for (const levels of lists(count, [0, 2, 4])) {
    const told = JSON.stringify(bandsOf(regions, levels));
    const sets = possible.get(told) ?? levels.map(() => new Set<number>());
    possible.set(told, sets);
    levels.forEach((level, n) => sets[n]!.add(level));
  }
  return Math.min(...[...possible.values()].flat().map(({ size }) => size));
}
