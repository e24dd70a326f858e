import type { Id } from '@chorsu/kernel';
import { FEWEST_PROTECTED, type PoolKind, type Profile, type ScoringPlan } from '@chorsu/scoring';
import type { Audience } from './audience.ts';
import {
  type BandReason,
  type ComparedCountry,
  type ComparisonReader,
  type Gates,
  gatesBeside,
  gatesOf,
  isPresenting,
  regionBand,
  type RegionBeside,
  scoreIn,
} from './region-band.ts';
import { isAtLeast, poolDetail } from './release.ts';

export interface ComparisonInput {
  readonly plan: ScoringPlan;
  /** What the columns are: themes unless said otherwise. */
  readonly kind?: PoolKind;
  /** All countries of the region in the reader's alphabetical order, with data or without. */
  readonly countries: readonly ComparedCountry[];
  /** Countries of the edition that have left since: not drawn, but its figures stay those of the day when it was made. */
  readonly departed?: readonly ComparedCountry[];
  /** Other regions that share any of these countries: one reader's bands over both mustn't be subtracted. */
  readonly beside?: readonly RegionBeside[];
  /** The network's setting; never under 3. */
  readonly fewest?: number;
}

/** What one country shows in one figure. */
export const AVAILABILITY = ['notAvailable', 'notEnoughData', 'shown'] as const;
export type Availability = (typeof AVAILABILITY)[number];

type Figures = readonly (number | null)[];

/** A region side by side: one entry a key, and within it one a country where it says so. */
export interface Comparison {
  /** For whom it is made, named in its head and foot. */
  readonly audience: Audience;
  readonly isPresented: boolean;
  readonly kind: PoolKind;
  /** M. */
  readonly scale: number;
  /** Rules that made the figures that are told, ascending. */
  readonly scoringVersions: readonly number[];
  readonly keys: readonly string[];
  /** Questions that may count in each figure; 0: not asked. */
  readonly questions: readonly number[];
  /** In the order in which they came; the day only where any figure is shown. */
  readonly countries: readonly {
    readonly id: Id;
    readonly isOwn: boolean;
    readonly snapshotDate: string | null;
  }[];
  /** By key, then by country: place in AVAILABILITY. Protected, not released and not submitted look alike. */
  readonly availability: readonly (readonly number[])[];
  readonly score: readonly Figures[];
  readonly coverage: readonly Figures[];
  readonly low: readonly Figures[];
  readonly high: readonly Figures[];
  /** To the reference level. */
  readonly referenceGap: readonly Figures[];
  /** By key: the protected countries as one. */
  readonly bands: {
    readonly n: Figures;
    readonly median: Figures;
    readonly lower: Figures;
    readonly upper: Figures;
    readonly reason: readonly (BandReason | null)[];
  };
}

/**
 * The region as one reader may see it: by name where released by name (and the reader's own), all others as one band
 * or not at all. All profiles are of the plan's version and of one basis.
 */
export function compareRegion(input: ComparisonInput, reader: ComparisonReader): Comparison {
  const { plan, kind = 'themes', countries, departed = [], fewest = FEWEST_PROTECTED } = input;
  const isPresented = isPresenting(reader);
  const gates = countries.map((country) => gatesOf(country, reader));
  const isNamed = (one: Gates, planned: ScoringPlan['pools'][PoolKind][number]): boolean =>
    one.country.profile !== null &&
    ((one.isOwn && !isPresented) || isAtLeast(poolDetail(planned, one.shown), 'names'));
  const pools = plan.pools[kind];
  const named = pools.map((planned) => gates.map((one) => isNamed(one, planned)));
  const column = (fact: 'score' | 'coverage' | 'low' | 'high' | 'referenceGap'): Figures[] =>
    pools.map(({ key }, row) =>
      gates.map(({ country }, place) =>
        named[row]![place] ? figure(country.profile!, kind, key, fact) : null,
      ),
    );
  const contributing = [...gates, ...departed.map((country) => gatesOf(country, reader))];
  const beside = (input.beside ?? []).map(gatesBeside);
  const bands = pools.map((planned) => regionBand(contributing, reader, kind, planned, { fewest, beside }));
  return {
    audience: reader.audiences.at(-1)!,
    isPresented,
    kind,
    scale: plan.scale,
    scoringVersions: ascending([
      ...gates.flatMap(({ country }, place) =>
        named.some((row) => row[place]) ? [country.profile!.scoringVersion] : [],
      ),
      ...bands.flatMap(({ scoringVersions }) => scoringVersions),
    ]),
    keys: pools.map(({ key }) => key),
    questions: pools.map(({ questions }) => questions.length),
    countries: gates.map(({ country, isOwn }, place) => ({
      id: country.id,
      isOwn: isOwn && !isPresented,
      snapshotDate: named.some((row) => row[place]) ? country.snapshotDate : null,
    })),
    availability: pools.map(({ key }, row) =>
      gates.map(({ country }, place) => {
        const isEnough = scoreIn(country.profile, kind, key) !== null;
        return AVAILABILITY.indexOf(
          !named[row]![place] ? 'notAvailable' : isEnough ? 'shown' : 'notEnoughData',
        );
      }),
    ),
    score: column('score'),
    coverage: column('coverage'),
    low: column('low'),
    high: column('high'),
    referenceGap: column('referenceGap'),
    bands: {
      n: bands.map(({ n }) => n),
      median: bands.map(({ median }) => median),
      lower: bands.map(({ quartiles }) => quartiles?.[0] ?? null),
      upper: bands.map(({ quartiles }) => quartiles?.[1] ?? null),
      reason: bands.map(({ reason }) => reason),
    },
  };
}

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);

function figure(
  profile: Profile,
  kind: PoolKind,
  key: string,
  fact: 'score' | 'coverage' | 'low' | 'high' | 'referenceGap',
): number | null {
  const columns = profile[kind];
  return columns[fact][columns.keys.indexOf(key)] ?? null;
}
