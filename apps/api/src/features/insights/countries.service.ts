import {
  reveal,
  type Audience,
  type Comparison,
  type CountryReleases,
  type RevealedAnswer,
  type RevealedProfile,
} from '@chorsu/access';
import { parsePath, type Id } from '@chorsu/kernel';
import type { Profile } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { stateOf } from '../assessments/assessment-state.ts';
import { Snapshot } from '../assessments/snapshot.entity.ts';
import { profileOf } from '../assessments/submitting.ts';
import { Versions, type PublishedVersion } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { placesOf } from '../organisations/places.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { codesWithin, heldIn, type Part } from './answers-within.ts';
import { lookAt, offeredTo, readerOf, type CountryWish, type Look } from './looking.ts';
import { RegionsService } from './regions.service.ts';

export interface ProfileWish extends CountryWish {
  /** Left out: the newest that has levels, else the newest. */
  readonly versionId?: Id | null;
  /** At home: the work in progress in the place of the newest snapshot. */
  readonly isInProgress?: boolean | null;
}

export interface AnswersWish extends CountryWish, Part {
  /** The version of the comparison; the newest snapshot's when left out. */
  readonly versionId?: Id | null;
}

export interface CountryProfile {
  readonly country: Organisation;
  /** What may be asked for in the place of `versionId`, the latest first. */
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  readonly snapshotDate: string | null;
  readonly isInProgress: boolean;
  /** null: at home. */
  readonly audience: Audience | null;
  readonly profile: RevealedProfile | null;
  /** The region beside it, where the reader may compare it. */
  readonly region: Comparison | null;
}

export interface ComparedAnswers {
  readonly country: Organisation;
  readonly versionId: Id | null;
  readonly snapshotDate: string | null;
  /** null: at home. */
  readonly audience: Audience | null;
  readonly answers: readonly RevealedAnswer[];
}

/** One country's figures of one version, before the gate. */
interface Source {
  readonly version: PublishedVersion;
  readonly assessmentId: Id;
  readonly profile: Profile;
  readonly releases: CountryReleases;
  /** null: not submitted. */
  readonly snapshotDate: string | null;
}

interface Sources {
  readonly versionIds: readonly Id[];
  readonly chosen: Source | undefined;
}

@Injectable()
export class CountriesService {
  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
    readonly regions: RegionsService,
  ) {}

  /** Refuses as `country.not-found` who may see nothing of it. */
  async profile(ctx: RequestContext, wish: ProfileWish): Promise<CountryProfile> {
    const look = await lookAt(ctx, wish);
    const country = await ctx.db.findOneByOrFail(Organisation, { id: wish.countryId });
    const isInProgress = look.audience === null && wish.isInProgress === true;
    const { versionIds, chosen } = await (isInProgress
      ? this.#inProgress(ctx, look, wish)
      : this.#submitted(ctx, look, wish));
    const base = { country, versionIds, isInProgress, audience: look.audience };
    if (!chosen) return { ...base, versionId: null, snapshotDate: null, profile: null, region: null };
    const { version, assessmentId, releases, snapshotDate } = chosen;
    const profile = reveal(
      { kind: 'profile', isSubmitted: snapshotDate !== null, plan: version.plan, profile: chosen.profile },
      { document: version.document, releases, reader: await readerOf(ctx, look, assessmentId) },
    );
    const region = await this.#regionBeside(ctx, look, version.id, wish);
    return { ...base, versionId: version.id, snapshotDate, profile, region };
  }

  /** Down from a cell of the comparison: the answers of a theme or section, as far as they were released. */
  async answers(ctx: RequestContext, wish: AnswersWish): Promise<ComparedAnswers> {
    const look = await lookAt(ctx, wish);
    const country = await ctx.db.findOneByOrFail(Organisation, { id: wish.countryId });
    const { audience } = look;
    const offered = await offeredTo(ctx, look, this);
    const chosen = wish.versionId ? offered.find(({ version }) => version.id === wish.versionId) : offered[0];
    if (!chosen) return { country, versionId: null, snapshotDate: null, audience, answers: [] };
    const { version, releases } = chosen;
    const snapshot = await ctx.db.findOneByOrFail(Snapshot, { id: chosen.snapshot.id });
    const wanted = codesWithin(version.document, wish);
    const revealed = reveal(
      { kind: 'answers', isSubmitted: true, answers: heldIn(snapshot) },
      { document: version.document, releases, reader: await readerOf(ctx, look, snapshot.assessmentId) },
    );
    return {
      country,
      audience,
      versionId: version.id,
      snapshotDate: snapshot.takenAt.slice(0, 10),
      answers: revealed.filter(({ path }) => wanted.has(parsePath(path)!.question)),
    };
  }

  async #submitted(ctx: Context, look: Look, { versionId }: ProfileWish): Promise<Sources> {
    const offered = await offeredTo(ctx, look, this);
    const versionIds = offered.map(({ version }) => version.id);
    const chosen = choose(offered, versionId);
    if (!chosen) return { versionIds, chosen };
    const { snapshot, version, releases } = chosen;
    const profile = (await this.regions.profiles.of(ctx, [snapshot.id])).get(snapshot.id)!;
    const snapshotDate = snapshot.takenAt.slice(0, 10);
    return {
      versionIds,
      chosen: { version, assessmentId: snapshot.assessmentId, profile, releases, snapshotDate },
    };
  }

  async #inProgress(ctx: Context, { assessments }: Look, { versionId }: ProfileWish): Promise<Sources> {
    const open = await Promise.all(
      assessments
        .filter(({ status }) => status === 'open' || status === 'inReview')
        .map(async (assessment) => ({
          assessment,
          version: await this.versions.of(ctx.sql, assessment.versionId),
        })),
    );
    const versionIds = [...new Set(open.map(({ version }) => version.id))];
    const chosen = choose(open, versionId);
    if (!chosen) return { versionIds, chosen };
    const profile = profileOf(chosen.version.plan, await stateOf(ctx, chosen.assessment, chosen.version));
    const { version, assessment } = chosen;
    return {
      versionIds,
      chosen: {
        version,
        assessmentId: assessment.id,
        profile,
        releases: { releases: [] },
        snapshotDate: null,
      },
    };
  }

  async #regionBeside(
    ctx: RequestContext,
    { place, audience }: Look,
    versionId: Id,
    { isPresented }: ProfileWish,
  ): Promise<Comparison | null> {
    const regions = await placesOf(ctx.sql, place.within.slice(1, -1), ctx.today);
    const asked = audience ? { audience } : {};
    const region = regions.find((organisation) =>
      ctx.can('insight.compareRegion', { organisation, ...asked }),
    );
    if (!region) return null;
    const isVersionFixed = true;
    const wish = {
      regionId: region.id,
      versionId,
      isVersionFixed,
      isPresented: isPresented === true,
      ...asked,
    };
    return (await this.regions.compare(ctx, wish)).comparison;
  }
}

/** The one that was asked for; else the newest that has levels to show, else the newest. */
function choose<T extends { readonly version: PublishedVersion }>(
  offered: readonly T[],
  versionId: Id | null | undefined,
): T | undefined {
  if (versionId) return offered.find(({ version }) => version.id === versionId);
  return offered.find(({ version }) => version.plan.paths.length > 0) ?? offered[0];
}
