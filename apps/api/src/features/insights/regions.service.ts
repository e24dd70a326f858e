import {
  compareRegion,
  comparisonReader,
  reveal,
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
import { headOf } from '../../platform/events/event-log.ts';
import { Versions, type PublishedVersion } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { countriesOf, placeFor } from '../organisations/place.ts';
import { placesOf } from '../organisations/places.ts';
import { confidentialSections } from '../releases/confidential-sections.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { KeptByKey } from './kept-by-key.ts';
import { comparedCountries, departedSince, snapshotsBehind } from './compared-countries.ts';
import { contributorOf, editionFor } from './editions.ts';
import { commonVersion, newestByCountry, Profiles, submittedBy, type Submitted } from './submitted.ts';

export interface RegionWish {
  readonly regionId: Id;
  readonly audience?: Audience | null;
  /** For a room, as the region may see it; `audience` doesn't count then. */
  readonly isPresented?: boolean | null;
  readonly versionId?: Id | null;
  readonly kind?: PoolKind | null;
}

/** A region side by side, as one reader may see it. */
export interface RegionComparison {
  readonly region: Organisation;
  readonly audience: Audience;
  /** In the reader's alphabetical order, as the columns of `comparison` have them. */
  readonly countries: readonly Organisation[];
  /** All that were submitted in the last years, the latest first. */
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  readonly editionOn: string | null;
  readonly comparison: Comparison | null;
}

/** Levels of all questions: tens of thousands of figures, so each country's stand in one text. */
export interface LevelMatrix {
  readonly paths: readonly string[];
  readonly countries: readonly Id[];
  /** By country: `3,,0` in the order of `paths`; empty = not available, not answered, or not scored. */
  readonly levels: readonly string[];
}

interface Gathered {
  readonly region: Organisation;
  readonly place: Place;
  readonly reader: ComparisonReader;
  readonly countries: readonly Organisation[];
  readonly versionIds: readonly Id[];
  readonly version: PublishedVersion | undefined;
  readonly newest: ReadonlyMap<Id, Submitted>;
}

@Injectable()
export class RegionsService {
  /** Kept once for all comparisons. */
  readonly profiles = new Profiles();
  readonly #matrices = new KeptByKey<LevelMatrix>(8);

  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
  ) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the region. */
  async compare(ctx: RequestContext, wish: RegionWish): Promise<RegionComparison> {
    const { region, reader, countries, versionIds, version, newest } = await this.#gather(ctx, wish);
    const audience = reader.audiences.at(-1)!;
    const made = { region, audience, countries, versionIds };
    if (!version) return { ...made, versionId: null, editionOn: null, comparison: null };
    const ids = countries.map(({ id }) => id);
    const releases = await this.releases.ofMany(ctx, ids, version.questionnaireId);
    const releasesFor = (id: Id) => releases.get(id) ?? { releases: [] };
    const edition = await editionFor(
      ctx,
      { organisationId: region.id, versionId: version.id },
      [...newest.values()].map((snapshot) => contributorOf(snapshot, releasesFor(snapshot.countryId))),
    );
    const gone = departedSince({ edition }, ids);
    for (const [id, kept] of await this.releases.ofMany(ctx, gone, version.questionnaireId))
      releases.set(id, kept);
    const standing = { newest, edition, releasesFor };
    const profiles = await this.profiles.of(ctx, snapshotsBehind(standing));
    const comparison = compareRegion(
      {
        plan: version.plan,
        countries: comparedCountries(ids, standing, profiles),
        departed: comparedCountries(gone, standing, profiles),
        ...(wish.kind ? { kind: wish.kind } : {}),
      },
      gone.length === 0 ? reader : await withOwnAmong(ctx, reader, gone),
    );
    return { ...made, versionId: version.id, editionOn: edition?.madeOn ?? null, comparison };
  }

  /** Question by question, by name only. Kept until a snapshot, a release or a place is another. */
  async levels(ctx: RequestContext, wish: RegionWish): Promise<LevelMatrix> {
    const { place, reader, countries, version, newest } = await this.#gather(ctx, wish);
    if (!version) return { paths: [], countries: countries.map(({ id }) => id), levels: [] };
    const snapshots = countries.map(({ id }) => newest.get(id)?.id ?? null);
    // Read before the releases: what is kept is never older than what it is kept for.
    const network = await headOf(ctx.sql, place.within[0]!);
    const { audiences, observingFor, today } = reader;
    const key = JSON.stringify([
      version.id,
      network,
      { audiences, observingFor, today },
      countries.map(({ id }) => id),
      snapshots,
    ]);
    return this.#matrices.of(key, () => this.#levels(ctx, version, countries, newest, reader));
  }

  async #levels(
    ctx: RequestContext,
    version: PublishedVersion,
    countries: readonly Organisation[],
    newest: ReadonlyMap<Id, Submitted>,
    { audiences, observingFor, today }: ComparisonReader,
  ): Promise<LevelMatrix> {
    const ids = countries.map(({ id }) => id);
    const releases = await this.releases.ofMany(ctx, ids, version.questionnaireId, audiences);
    const profiles = await this.profiles.of(
      ctx,
      [...newest.values()].map(({ id }) => id),
    );
    const reader = { as: 'outside', audiences, observingFor, today } as const;
    const levels = ids.map((id) => {
      const profile = profiles.get(newest.get(id)?.id ?? '');
      if (!profile) return ','.repeat(Math.max(0, version.plan.paths.length - 1));
      const facts = { document: version.document, releases: releases.get(id) ?? { releases: [] }, reader };
      return reveal({ kind: 'levels', isSubmitted: true, plan: version.plan, profile }, facts).join();
    });
    return { paths: version.plan.paths, countries: ids, levels };
  }

  async #gather(ctx: RequestContext, wish: RegionWish): Promise<Gathered> {
    const { regionId, versionId } = wish;
    const place = await placeFor(ctx, regionId);
    const audience = wish.isPresented ? 'region' : wish.audience;
    ctx.require('insight.compareRegion', { organisation: place, ...(audience ? { audience } : {}) });
    const region = await ctx.db.findOneByOrFail(Organisation, { id: regionId });
    const ids = await countriesOf(ctx.sql, regionId, ctx.today);
    const countries = alphabetical(await ctx.db.findBy(Organisation, { id: In(ids) }), ctx.locale);
    const reader = await readerOf(ctx, place, ids, wish);
    // Of all versions, whichever was asked for: the reader may choose another.
    const snapshots = await submittedBy(ctx, ids);
    const chosen = versionId ?? commonVersion(snapshots);
    const isKnown = snapshots.some((snapshot) => snapshot.versionId === chosen);
    return {
      region,
      place,
      reader,
      countries,
      versionIds: [...new Set(snapshots.map((snapshot) => snapshot.versionId))],
      version: chosen !== undefined && isKnown ? await this.versions.of(ctx.sql, chosen) : undefined,
      newest: newestByCountry(snapshots.filter((snapshot) => snapshot.versionId === chosen)),
    };
  }
}

async function readerOf(
  ctx: Context,
  region: Place,
  countryIds: readonly Id[],
  { audience, isPresented }: RegionWish,
): Promise<ComparisonReader> {
  const person = ctx.actor.person ?? refuse('account.signed-out');
  const own = await ownAmong(ctx, await placesOf(ctx.sql, countryIds, ctx.today));
  const asked = { ...(audience ? { audience } : {}), isPresented: isPresented === true };
  return (
    comparisonReader(person, region, own, asked) ??
    refuse('access.forbidden', { permission: 'insight.compareRegion' })
  );
}

/** The reader's own among these, too. */
async function withOwnAmong(
  ctx: Context,
  reader: ComparisonReader,
  countryIds: readonly Id[],
): Promise<ComparisonReader> {
  const own = await ownAmong(ctx, await placesOf(ctx.sql, countryIds, ctx.today));
  return { ...reader, ownCountries: [...reader.ownCountries, ...own] };
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
export function alphabetical(organisations: readonly Organisation[], locale: string): Organisation[] {
  const collator = new Intl.Collator(locale);
  const nameOf = ({ name }: Organisation): string => localized(name, locale, 'en')?.text ?? '';
  return [...organisations].sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
}
