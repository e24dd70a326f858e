import {
  audiencesOf,
  compareRegion,
  comparisonReader,
  type Audience,
  type Comparison,
  type ComparisonReader,
  type Place,
} from '@chorsu/access';
import { localized, type Id } from '@chorsu/kernel';
import type { PoolKind } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { Versions, type PublishedVersion } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { countriesOf, placeFor } from '../organisations/place.ts';
import { placesOf } from '../organisations/places.ts';
import { confidentialSections } from '../releases/confidential-sections.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { comparedCountries, departedSince, snapshotsBehind } from './compared-countries.ts';
import { contributorOf, editionFor, regionsHolding } from './editions.ts';
import { besideOf, type StandingRegion } from './regions-beside.ts';
import { offeredVersions, type OfferedVersions } from './offered-versions.ts';
import { newestByCountry, Profiles, submittedBy } from './submitted.ts';

export interface RegionWish {
  readonly regionId: Id;
  readonly audience?: Audience | null;
  /** For a room, as the region may see it; `audience` doesn't count then. */
  readonly isPresented?: boolean | null;
  readonly versionId?: Id | null;
  /** Nobody is to choose another: only this version is looked at. */
  readonly isVersionFixed?: boolean;
  readonly kind?: PoolKind | null;
}

/** A region side by side, as one reader may see it. */
export interface RegionComparison {
  readonly region: Organisation;
  readonly audience: Audience;
  /** In the reader's alphabetical order, as the columns of `comparison` have them. */
  readonly countries: readonly Organisation[];
  /** Submitted in the last years, and something of it is for this reader; the latest first. */
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  readonly editionOn: string | null;
  readonly comparison: Comparison | null;
}

/** The releases are those of the region's countries of today. */
export interface Gathered extends OfferedVersions {
  readonly region: Organisation;
  readonly audience: Audience;
  readonly reader: ComparisonReader;
  readonly countries: readonly Organisation[];
  /** Where the countries stand. */
  readonly places: readonly Place[];
}

/** A region before its edition is looked at. */
interface StandingParts extends Pick<Gathered, 'newest' | 'reader' | 'releases'> {
  readonly id: Id;
  readonly ids: readonly Id[];
}

@Injectable()
export class RegionsService {
  /** Kept once for all comparisons. */
  readonly profiles = new Profiles();

  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
  ) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the region. */
  async compare(ctx: RequestContext, wish: RegionWish): Promise<RegionComparison> {
    const gathered = await this.gather(ctx, wish);
    const { region, audience, countries, versionIds, version } = gathered;
    const made = { region, audience, countries, versionIds };
    if (!version) return { ...made, versionId: null, editionOn: null, comparison: null };
    const ids = countries.map(({ id }) => id);
    const standing = await this.#standing(ctx, version, { ...gathered, id: region.id, ids });
    const comparison = compareRegion(
      {
        plan: version.plan,
        countries: standing.countries,
        departed: standing.departed,
        beside: besideOf(standing, await this.#sharing(ctx, version, standing, gathered.places)),
        ...(wish.kind ? { kind: wish.kind } : {}),
      },
      standing.reader,
    );
    return { ...made, versionId: version.id, editionOn: standing.edition?.madeOn ?? null, comparison };
  }

  /** A region with what its figures are made from; makes an edition where one is due. */
  async #standing(
    ctx: RequestContext,
    version: PublishedVersion,
    { id, ids, newest, reader, releases: today }: StandingParts,
  ): Promise<StandingRegion> {
    const releases = new Map(today);
    const releasesFor = (country: Id) => releases.get(country) ?? { releases: [] };
    const edition = await editionFor(
      ctx,
      { organisationId: id, versionId: version.id },
      [...newest.values()].map((snapshot) => contributorOf(snapshot, releasesFor(snapshot.countryId))),
    );
    const gone = departedSince({ edition }, ids);
    for (const [country, kept] of await this.releases.ofMany(ctx, gone, version.questionnaireId))
      releases.set(country, kept);
    const behind = { newest, edition, releasesFor };
    const profiles = await this.profiles.of(ctx, snapshotsBehind(behind));
    return {
      id,
      edition,
      countries: comparedCountries(ids, behind, profiles),
      departed: comparedCountries(gone, behind, profiles),
      reader: gone.length === 0 ? reader : await readerOfDeparted(ctx, reader, gone),
    };
  }

  /** Other regions that hold any of its countries, today or in their edition, for the same reader. */
  async #sharing(
    ctx: RequestContext,
    version: PublishedVersion,
    { id, countries, departed, reader }: StandingRegion,
    ofToday: readonly Place[],
  ): Promise<StandingRegion[]> {
    const gone = departed.map((country) => country.id);
    const places = [...ofToday, ...(await placesOf(ctx.sql, gone, ctx.today))];
    const own = [...countries.map((country) => country.id), ...gone];
    const others = new Set([
      ...places.flatMap(({ within }) => within.slice(1, -1)),
      ...(await regionsHolding(ctx, version.id, own)),
    ]);
    others.delete(id);
    const sharing: StandingRegion[] = [];
    for (const place of await placesOf(ctx.sql, [...others], ctx.today)) {
      const ids = await countriesOf(ctx.sql, place.id, ctx.today);
      const newest = newestByCountry(await submittedBy(ctx, ids, version.id));
      const isForRegion = reader.audiences.at(-1) === 'region';
      const standsThere = await placesOf(ctx.sql, ids, ctx.today);
      const there =
        (await readerAt(ctx, place, standsThere, { isPresented: isForRegion })) ?? strangerThere(reader);
      const releases = await this.releases.ofMany(ctx, ids, version.questionnaireId);
      const parts = { id: place.id, ids, newest, reader: there, releases };
      sharing.push(await this.#standing(ctx, version, parts));
    }
    return sharing;
  }

  /** What stands behind every figure of the region, and for whom it is made. */
  async gather(ctx: RequestContext, wish: RegionWish): Promise<Gathered> {
    const { regionId, versionId, isVersionFixed } = wish;
    const place = await placeFor(ctx, regionId);
    const audience = wish.isPresented ? 'region' : wish.audience;
    ctx.require('insight.compareRegion', { organisation: place, ...(audience ? { audience } : {}) });
    const region = await ctx.db.findOneByOrFail(Organisation, { id: regionId });
    const ids = await countriesOf(ctx.sql, regionId, ctx.today);
    const countries = alphabetical(await ctx.db.findBy(Organisation, { id: In(ids) }), ctx.locale);
    const places = await placesOf(ctx.sql, ids, ctx.today);
    const reader = await readerOf(ctx, place, places, wish);
    const snapshots = await submittedBy(ctx, ids, isVersionFixed ? versionId : undefined);
    const regions = [{ countryIds: ids, reader }];
    const offered = await offeredVersions(ctx, { snapshots, countryIds: ids, regions, versionId }, this);
    return {
      region,
      audience: reader.audiences.at(-1)!,
      reader,
      countries,
      places,
      ...offered,
    };
  }
}

const readerOf = async (
  ctx: Context,
  region: Place,
  countries: readonly Place[],
  wish: Pick<RegionWish, 'audience' | 'isPresented'>,
): Promise<ComparisonReader> =>
  (await readerAt(ctx, region, countries, wish)) ??
  refuse('access.forbidden', { permission: 'insight.compareRegion' });

/** undefined: who belongs to no audience of the region. */
async function readerAt(
  ctx: Context,
  region: Place,
  countries: readonly Place[],
  { audience, isPresented }: Pick<RegionWish, 'audience' | 'isPresented'>,
): Promise<ComparisonReader | undefined> {
  const person = ctx.actor.person ?? refuse('account.signed-out');
  const own = await ownAmong(ctx, countries);
  return comparisonReader(person, region, own, {
    ...(audience ? { audience } : {}),
    isPresented: isPresented === true,
    countries,
  });
}

/** Others in the room may see what the reader may not. */
const strangerThere = ({ today, ownCountries }: ComparisonReader): ComparisonReader => ({
  audiences: ['region'],
  belongsTo: [],
  observingFor: [],
  ownCountries,
  today,
});

/**
 * What the reader knows of countries that have left, by way of where they stand today. A stranger in the region knows
 * of none (`strangerThere`).
 */
async function readerOfDeparted(
  ctx: Context,
  reader: ComparisonReader,
  countryIds: readonly Id[],
): Promise<ComparisonReader> {
  const person = ctx.actor.person ?? refuse('account.signed-out');
  const places = await placesOf(ctx.sql, countryIds, ctx.today);
  const seenAs = places.map((place) => [place.id, audiencesOf(person, place)] as const);
  return {
    ...reader,
    ownCountries: [...reader.ownCountries, ...(await ownAmong(ctx, places))],
    ...(reader.seenAs ? { seenAs: new Map([...reader.seenAs, ...seenAs]) } : {}),
  };
}

/**
 * Countries whose whole profile the actor may see at home: where a section is confidential the focal point alone. Teams
 * belong to no audience and so compare nothing.
 */
export async function ownAmong(ctx: Context, countries: readonly Place[]): Promise<Id[]> {
  const ids = countries.map(({ id }) => id);
  const confidential = await confidentialSections(ctx, ids);
  return countries
    .filter((organisation) =>
      ctx.can('insight.viewOwn', {
        organisation,
        readers: 'ownSections',
        hasConfidential: confidential.has(organisation.id),
      }),
    )
    .map(({ id }) => id);
}

/** Never a league table: the reader's alphabet decides. */
export function alphabetical<Named extends Pick<Organisation, 'name'>>(
  organisations: readonly Named[],
  locale: string,
): Named[] {
  const collator = new Intl.Collator(locale);
  const nameOf = ({ name }: Named): string => localized(name, locale, 'en')?.text ?? '';
  return [...organisations].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
