import {
  audiencesFor,
  compareRegion,
  comparisonReader,
  type Audience,
  type CountryReleases,
  type Comparison,
  type ComparisonReader,
  type Place,
} from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Contributor, PoolKind } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { Versions } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { networkPlace, placesOf } from '../organisations/places.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { comparedCountries, departedSince, snapshotsBehind } from './compared-countries.ts';
import { contributorOf, editionsFor } from './editions.ts';
import { besideOf, type StandingRegion } from './regions-beside.ts';
import { alphabetical, ownAmong, RegionsService } from './regions.service.ts';
import { gapsSharedIn, type GapsShared } from './gap-sharing.service.ts';
import { offeredVersions, type OfferedVersions } from './offered-versions.ts';
import { submittedBy } from './submitted.ts';

export interface NetworkWish {
  readonly audience?: Audience | null;
  /** For a room, as each region may see itself; `audience` doesn't count then. */
  readonly isPresented?: boolean | null;
  readonly versionId?: Id | null;
  readonly kind?: PoolKind | null;
}

/** One region as its own page shows it to the same reader. */
export interface RegionInNetwork {
  readonly region: Organisation;
  readonly editionOn: string | null;
  readonly comparison: Comparison;
}

export interface NetworkComparison {
  readonly network: Organisation;
  readonly audience: Audience;
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  /** Each once, in the reader's alphabetical order; a country of two regions stands in the comparison of both. */
  readonly countries: readonly Organisation[];
  /** In the reader's alphabetical order. */
  readonly regions: readonly RegionInNetwork[];
}

interface Gathered extends Omit<OfferedVersions, 'releases'> {
  readonly network: Organisation;
  readonly place: Place;
  readonly audience: Audience;
  readonly regions: readonly Organisation[];
  readonly countries: readonly Organisation[];
  readonly places: readonly Place[];
  readonly releasesFor: (countryId: Id) => CountryReleases;
  readonly readerAt: (organisation: Place) => ComparisonReader;
}

/**
 * All regions at once. There is no band over the whole network: with the bands of its regions, which the same reader
 * has, one could be subtracted from the other (docs/decisions).
 */
@Injectable()
export class NetworkService {
  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
    readonly regions: RegionsService,
  ) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the network. */
  async compare(ctx: RequestContext, wish: NetworkWish): Promise<NetworkComparison> {
    const gathered = await this.#gather(ctx, wish);
    const { network, audience, countries, versionIds, version, newest, releasesFor } = gathered;
    const made = { network, audience, countries, versionIds };
    if (!version) return { ...made, versionId: null, regions: [] };
    const members = new Map(
      gathered.regions.map(({ id }) => [
        id,
        countries.filter((country) =>
          gathered.places.find((place) => place.id === country.id)!.within.includes(id),
        ),
      ]),
    );
    const newestOf = (within: readonly Organisation[]) =>
      new Map(within.flatMap(({ id }) => (newest.has(id) ? [[id, newest.get(id)!] as const] : [])));
    const contributors = new Map(
      [...members].map(([id, within]): [Id, Contributor[]] => [
        id,
        [...newestOf(within).values()].map((snapshot) =>
          contributorOf(snapshot, releasesFor(snapshot.countryId)),
        ),
      ]),
    );
    const editions = await editionsFor(ctx, version.id, contributors);
    const profiles = await this.regions.profiles.of(ctx, [
      ...new Set([
        ...snapshotsBehind({ newest, edition: undefined }),
        ...[...editions.values()].flatMap((edition) => snapshotsBehind({ newest: new Map(), edition })),
      ]),
    ]);
    const standing = gathered.regions.map(({ id }): StandingRegion => {
      const within = members.get(id)!;
      const ids = within.map((country) => country.id);
      const edition = editions.get(id);
      const behind = { newest: newestOf(within), edition, releasesFor };
      const place: Place = { id, kind: 'region', within: [gathered.place.id, id] };
      return {
        id,
        edition,
        countries: comparedCountries(ids, behind, profiles),
        departed: comparedCountries(departedSince({ edition }, ids), behind, profiles),
        reader: gathered.readerAt(place),
      };
    });
    const regionOf = (region: Organisation, at: number): RegionInNetwork => {
      const { edition, countries: drawn, departed, reader } = standing[at]!;
      const comparison = compareRegion(
        {
          plan: version.plan,
          countries: drawn,
          departed,
          beside: besideOf(standing[at]!, standing),
          ...(wish.kind ? { kind: wish.kind } : {}),
        },
        reader,
      );
      return { region, editionOn: edition?.madeOn ?? null, comparison };
    };
    return { ...made, versionId: version.id, regions: gathered.regions.map(regionOf) };
  }

  /** Over all countries of the network that are shown by name. */
  async sharedGaps(ctx: RequestContext, wish: NetworkWish): Promise<GapsShared> {
    const gathered = await this.#gather(ctx, wish);
    const group = { ...gathered, organisation: gathered.network };
    return gapsSharedIn(ctx, group, gathered.readerAt(gathered.place), this.regions.profiles);
  }

  async #gather(
    ctx: RequestContext,
    { audience: asked, isPresented, versionId }: NetworkWish,
  ): Promise<Gathered> {
    const place = await networkPlace(ctx.sql);
    const wanted = isPresented ? 'region' : (asked ?? undefined);
    ctx.require('insight.compareNetwork', { organisation: place, ...(wanted ? { audience: wanted } : {}) });
    const person = ctx.actor.person ?? refuse('account.signed-out');
    const audience = audiencesFor(person, place, wanted)?.at(-1) ?? refuse('access.forbidden');
    const found = await ctx.db.findBy(Organisation, { kind: In(['network', 'region', 'country']) });
    const all = found.filter(({ kind }) => kind === 'country').map(({ id }) => id);
    const places = await placesOf(ctx.sql, all, ctx.today);
    // A country that belongs to no region today stands beside nobody.
    const inRegions = new Set(places.filter(({ within }) => within.length > 2).map(({ id }) => id));
    const countries = alphabetical(
      found.filter(({ id }) => inRegions.has(id)),
      ctx.locale,
    );
    const ids = countries.map(({ id }) => id);
    const own = await ownAmong(ctx, places);
    const readerAt = (organisation: Place): ComparisonReader =>
      comparisonReader(person, organisation, own, {
        audience,
        isPresented: isPresented === true,
        countries: places,
      }) ?? refuse('access.forbidden', { permission: 'insight.compareNetwork' });
    const snapshots = await submittedBy(ctx, ids);
    // Releases of those too that have left a region whose edition they still stand in.
    const group = {
      snapshots,
      countryIds: all,
      regions: found
        .filter(({ kind }) => kind === 'region')
        .map(({ id }) => ({
          countryIds: places.filter(({ within }) => within.includes(id)).map((country) => country.id),
          reader: readerAt({ id, kind: 'region', within: [place.id, id] }),
        })),
      versionId,
    };
    const { releases, ...offered } = await offeredVersions(ctx, group, this);
    return {
      network: found.find(({ id }) => id === place.id)!,
      place,
      audience,
      regions: alphabetical(
        found.filter(({ kind }) => kind === 'region'),
        ctx.locale,
      ),
      countries,
      places,
      ...offered,
      releasesFor: (id) => releases.get(id) ?? { releases: [] },
      readerAt,
    };
  }
}
