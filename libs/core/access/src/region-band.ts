import type { Id } from '@chorsu/kernel';
import {
  bandOf,
  FEWEST_PROTECTED,
  mayBePresented,
  mayHangOn,
  mayStandBeside,
  type PlannedPool,
  type PoolKind,
  type Profile,
} from '@chorsu/scoring';
import type { Actor, Place } from './actor.ts';
import { type Audience, AUDIENCES, audiencesFor, belongsToAudience, observingFor } from './audience.ts';
import {
  type CountryReleases,
  type Detail,
  type DetailAt,
  detailAt,
  isAtLeast,
  poolDetail,
} from './release.ts';

/** One country of the region as the gate needs it. */
export interface ComparedCountry {
  readonly id: Id;
  /** Day of its newest snapshot that still counts; null = none. */
  readonly snapshotDate: string | null;
  /** Profile of that snapshot. */
  readonly profile: Profile | null;
  /** What it releases today. */
  readonly releases: CountryReleases;
  /** As the edition froze it on the day `madeOn`: null = it isn't in it; left out = the edition is made now. */
  readonly edition?: {
    readonly madeOn: string;
    readonly snapshot?: Id;
    readonly profile: Profile;
    readonly releases: CountryReleases;
  } | null;
}

/** For whom a comparison is made. */
export interface ComparisonReader {
  /** As `audiencesFor` gives them; the last is the one named in the head. */
  readonly audiences: readonly Audience[];
  /** All audiences to which the reader belongs for any of the countries: what they may know from other screens. */
  readonly belongsTo: readonly Audience[];
  readonly observingFor: readonly Id[];
  /** Countries whose whole profile the reader may see at home. */
  readonly ownCountries: readonly Id[];
  /**
   * Made for a room: the reader's own countries are drawn as the room may see them. Who looks with the eyes of an
   * audience to which they don't belong presents in any case.
   */
  readonly isPresented?: boolean;
  /** Audiences to which the reader belongs for one country by way of any region; left out: `belongsTo`. */
  readonly seenAs?: ReadonlyMap<Id, readonly Audience[]>;
  readonly today: string;
}

/** Another region that shares countries with the compared one, for the same reader. */
export interface RegionBeside {
  /** In the one order of all regions, by which the first of two has its band. */
  readonly isEarlier: boolean;
  /** All that stand in its figures. */
  readonly countries: readonly ComparedCountry[];
  readonly reader: ComparisonReader;
}

/** The same as the gates of its countries. */
export interface GatesBeside {
  readonly isEarlier: boolean;
  readonly gates: readonly Gates[];
  readonly belongsTo: readonly Audience[];
}

export const gatesBeside = ({ isEarlier, countries, reader }: RegionBeside): GatesBeside => ({
  isEarlier,
  gates: countries.map((country) => gatesOf(country, reader)),
  belongsTo: reader.belongsTo,
});

/**
 * The reader of a comparison of `place`, or undefined: refused. `ownCountries` are those whose profile the actor may see
 * at home (`insight.viewOwn`). What is presented is always made for the region.
 */
export function comparisonReader(
  actor: Actor,
  place: Place,
  ownCountries: readonly Id[],
  {
    audience,
    isPresented = false,
    countries = [],
  }: {
    readonly audience?: Audience;
    readonly isPresented?: boolean;
    readonly countries?: readonly Place[];
  } = {},
): ComparisonReader | undefined {
  const audiences = audiencesFor(actor, place, isPresented ? 'region' : audience);
  return (
    audiences && {
      audiences,
      belongsTo: audiencesOf(actor, place),
      seenAs: new Map(countries.map((country) => [country.id, audiencesOf(actor, country)])),
      observingFor: observingFor(actor),
      ownCountries,
      isPresented,
      today: actor.today,
    }
  );
}

/** All to which the actor belongs at a place. */
export const audiencesOf = (actor: Actor, place: Place): readonly Audience[] =>
  AUDIENCES.filter((each) => belongsToAudience(actor, place, each));

/** As it will be shown to a room: asked for, or looking with the eyes of an audience to which one does not belong. */
export const isPresenting = ({ audiences, belongsTo, isPresented }: ComparisonReader): boolean =>
  isPresented === true || audiences.some((audience) => !belongsTo.includes(audience));

/** What the gate says of one country, each worked out once a comparison. */
export interface Gates {
  readonly country: ComparedCountry;
  readonly isOwn: boolean;
  /** To the audiences of this screen, today. */
  readonly shown: DetailAt;
  /** To each audience of the reader's own, today and as frozen. */
  readonly own: readonly { readonly audience: Audience; readonly frozen: DetailAt }[];
  /** To each audience by way of which the reader sees this country anywhere. */
  readonly anywhere: readonly { readonly today: DetailAt; readonly frozen: DetailAt }[];
  /** To the audiences of this screen, as frozen; and to the one named in its head alone. */
  readonly frozen: DetailAt;
  readonly frozenToHead: DetailAt;
  readonly frozenProfile: Profile | null;
}

export function gatesOf(country: ComparedCountry, reader: ComparisonReader): Gates {
  const { observingFor, today, belongsTo, audiences, ownCountries, seenAs } = reader;
  const at = (releases: CountryReleases, seenBy: readonly Audience[], day: string): DetailAt =>
    detailAt(releases, { as: 'outside', audiences: seenBy, observingFor, today: day });
  const { edition, profile, releases } = country;
  const frozenReleases = edition === undefined ? releases : (edition?.releases ?? { releases: [] });
  const frozenDay = edition?.madeOn ?? today;
  return {
    country,
    isOwn: ownCountries.includes(country.id),
    shown: at(releases, audiences, today),
    own: belongsTo.map((audience) => ({ audience, frozen: at(frozenReleases, [audience], frozenDay) })),
    anywhere: (seenAs?.get(country.id) ?? belongsTo).map((audience) => ({
      today: at(releases, [audience], today),
      frozen: at(frozenReleases, [audience], frozenDay),
    })),
    frozen: at(frozenReleases, audiences, frozenDay),
    frozenToHead: at(frozenReleases, audiences.slice(-1), frozenDay),
    frozenProfile: edition === undefined ? profile : (edition?.profile ?? null),
  };
}

/** Why no band stands: nobody is protected, or a value could be worked out. It never tells who lowered what. */
export type BandReason = 'none' | 'protection';
export interface RegionBand {
  readonly n: number | null;
  readonly median: number | null;
  readonly quartiles: readonly [number, number] | null;
  readonly reason: BandReason | null;
  /** Of the profiles under the figure; none where it is withheld. */
  readonly scoringVersions: readonly number[];
}

/** The score of a pool; null without a profile, without that pool, or with too little data. */
export function scoreIn(profile: Profile | null, kind: PoolKind, key: string): number | null {
  const place = profile?.[kind].keys.indexOf(key) ?? -1;
  return profile?.[kind].score[place] ?? null;
}

/** The band over the protected countries of one figure, for one reader who may have those of the regions `beside` too. */
export function regionBand(
  countries: readonly Gates[],
  reader: ComparisonReader,
  kind: PoolKind,
  planned: PlannedPool,
  { fewest, beside = [] }: { readonly fewest: number; readonly beside?: readonly GatesBeside[] },
): RegionBand {
  const isPresented = isPresenting(reader);
  const group = isPresented
    ? members(countries, planned, kind, (gates) => gates.frozen)
    : protectedFor(countries, planned, kind, (gates) => gates.frozen);
  if (group.length === 0) return withheld('none');
  const ids = idsOf(group);
  const known = idsOf(countries.filter((gates) => isKnown(gates, planned)));
  // Who took back since the edition stays in every figure of it until the next: so no such figure is told.
  const hasRevoked = group.some((gates) => !isAtLeast(poolDetail(planned, gates.shown), 'aggregates'));
  const familiar = group.filter(({ country }) => known.has(country.id)).length;
  const isGuarded = isPresented || familiar > 0;
  if (hasRevoked || (isGuarded && !mayBePresented(ids, known))) return withheld('protection');
  if (!isFirst(countries, reader, planned, kind, ids)) return withheld('protection');
  if (!isFirstOfRegions(countries, group, beside, isPresented, planned, kind)) return withheld('protection');
  // The room has its own figure already, and must not be able to subtract this one from it.
  const roomHas = idsOf(members(countries, planned, kind, (gates) => gates.frozenToHead));
  if (isPresented && !(roomHas.size === ids.size && mayStandBeside(ids, roomHas)))
    return withheld('protection');
  const values = group.map(({ frozenProfile }) => scoreIn(frozenProfile, kind, planned.key)!);
  const band = bandOf(values, { fewest, isPresented: isGuarded });
  const scoringVersions = group.map(({ frozenProfile }) => frozenProfile!.scoringVersion);
  return band === null ? withheld('protection') : { ...band, reason: null, scoringVersions };
}

const withheld = (reason: BandReason): RegionBand => ({
  n: null,
  median: null,
  quartiles: null,
  reason,
  scoringVersions: [],
});
const idsOf = (gates: readonly Gates[]): ReadonlySet<Id> => new Set(gates.map(({ country }) => country.id));

/** The reader has it by name from some screen of theirs, or it is their own. */
const isKnown = ({ isOwn, anywhere }: Gates, planned: PlannedPool): boolean =>
  isOwn || anywhere.some(({ today }) => isAtLeast(poolDetail(planned, today), 'names'));
const wasKnown = ({ isOwn, anywhere }: Gates, planned: PlannedPool): boolean =>
  isOwn || anywhere.some(({ frozen }) => isAtLeast(poolDetail(planned, frozen), 'names'));

/** Countries that the edition holds in aggregates only, with enough data; a country by name is drawn as itself. */
const members = (
  countries: readonly Gates[],
  planned: PlannedPool,
  kind: PoolKind,
  frozenFor: (gates: Gates) => DetailAt,
): readonly Gates[] =>
  countries.filter((gates) => {
    const detail: Detail = poolDetail(planned, frozenFor(gates));
    return detail === 'aggregates' && scoreIn(gates.frozenProfile, kind, planned.key) !== null;
  });

const protectedFor = (
  countries: readonly Gates[],
  planned: PlannedPool,
  kind: PoolKind,
  frozenFor: (gates: Gates) => DetailAt,
): readonly Gates[] =>
  members(countries, planned, kind, frozenFor).filter((gates) => !wasKnown(gates, planned));

/** No earlier audience of the reader's has a figure over a group that this one could be subtracted from. */
function isFirst(
  countries: readonly Gates[],
  { audiences, belongsTo }: ComparisonReader,
  planned: PlannedPool,
  kind: PoolKind,
  ids: ReadonlySet<Id>,
): boolean {
  const shownAs = audiences.at(-1)!;
  const place = belongsTo.indexOf(shownAs);
  const earlier = place === -1 ? belongsTo : belongsTo.slice(0, place);
  return earlier.every((_, index) => {
    const other = protectedFor(countries, planned, kind, (gates) => gates.own[index]!.frozen);
    return other.length < FEWEST_PROTECTED || mayStandBeside(ids, idsOf(other));
  });
}

/**
 * Two regions that share countries give two bands over groups that overlap: the band of the region that comes first
 * stands, that of a later one only over the same snapshots, or where it shares one country at most with all the others
 * together (`mayHangOn`). What is shown to a room, where people of several regions sit, shares none.
 */
function isFirstOfRegions(
  countries: readonly Gates[],
  group: readonly Gates[],
  beside: readonly GatesBeside[],
  isPresented: boolean,
  planned: PlannedPool,
  kind: PoolKind,
): boolean {
  if (beside.length === 0) return true;
  const own = ({ gates, belongsTo }: Pick<GatesBeside, 'gates' | 'belongsTo'>): (readonly Gates[])[] =>
    belongsTo.map((_, index) => protectedFor(gates, planned, kind, (one) => one.own[index]!.frozen));
  const isTold = (one: readonly Gates[]): boolean => one.length >= FEWEST_PROTECTED && !isSame(one, group);
  const earlier = beside.filter(({ isEarlier }) => isEarlier);
  const ids = idsOf(group);
  if (!mayHangOn(ids, earlier.flatMap(own).filter(isTold).map(idsOf))) return false;
  if (!isPresented) return true;
  const here = own({ gates: countries, belongsTo: countries[0]!.own.map(({ audience }) => audience) });
  const isNews = !here.some((one) => isSame(one, group));
  const inTheRoom = earlier.map(({ gates }) => members(gates, planned, kind, (one) => one.frozenToHead));
  return [...(isNews ? beside.flatMap(own) : []), ...inTheRoom]
    .filter(isTold)
    .every((other) => mayStandBeside(ids, idsOf(other)));
}

/** The same countries by the same snapshots, in one edition or another. */
function isSame(one: readonly Gates[], other: readonly Gates[]): boolean {
  const keyOf = ({ country }: Gates): string => `${country.id} ${country.edition?.snapshot ?? ''}`;
  const keys = new Set(one.map(keyOf));
  return one.length === other.length && other.every((gates) => keys.has(keyOf(gates)));
}
