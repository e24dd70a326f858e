import {
  audiencesFor,
  observingFor,
  reveal,
  type Audience,
  type Comparison,
  type HeldAnswer,
  type Place,
  type Reader,
  type RevealedAnswer,
  type RevealedProfile,
} from '@chorsu/access';
import type { SnapshotContent } from '@chorsu/answers';
import { parsePath, type Id } from '@chorsu/kernel';
import { questionsOf, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { Profile } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { homeReader } from '../assessments/assessment-reading.ts';
import { factsOf, handedOutOf } from '../assessments/assessment-facts.ts';
import { stateOf } from '../assessments/assessment-state.ts';
import { Assessment } from '../assessments/assessment.entity.ts';
import { Snapshot } from '../assessments/snapshot.entity.ts';
import { profileOf } from '../assessments/submitting.ts';
import { Versions } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { findPlace, placeOf } from '../organisations/place.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { RegionsService } from './regions.service.ts';

export interface CountryWish {
  readonly countryId: Id;
  readonly audience?: Audience | null;
  /** At home: the work in progress in the place of the newest snapshot. */
  readonly isInProgress?: boolean | null;
}

export interface AnswersWish {
  readonly countryId: Id;
  readonly audience?: Audience | null;
  /** The version of the comparison; the newest snapshot's when left out. */
  readonly versionId?: Id | null;
  /** Only the questions of this theme, or in this section. */
  readonly theme?: string | null;
  readonly section?: string | null;
}

export interface CountryProfile {
  readonly country: Organisation;
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
  readonly answers: readonly RevealedAnswer[];
}

@Injectable()
export class CountriesService {
  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
    readonly regions: RegionsService,
  ) {}

  /** Refuses as `country.not-found` who may see nothing of it. */
  async profile(
    ctx: RequestContext,
    { countryId, audience, isInProgress }: CountryWish,
  ): Promise<CountryProfile> {
    const place = await this.#place(ctx, countryId);
    const isHome = !audience && ctx.can('insight.viewOwn', { organisation: place });
    if (
      !isHome &&
      !ctx.can('insight.viewReleased', { organisation: place, ...(audience ? { audience } : {}) })
    )
      refuse('country.not-found');
    const country = await ctx.db.findOneByOrFail(Organisation, { id: countryId });
    const source =
      isHome && isInProgress ? await this.#inProgress(ctx, countryId) : await this.#submitted(ctx, countryId);
    const shownAudience = isHome
      ? null
      : audiencesFor(ctx.actor.person!, place, audience ?? undefined)!.at(-1)!;
    const base = { country, isInProgress: Boolean(isHome && isInProgress), audience: shownAudience };
    if (!source) return { ...base, versionId: null, snapshotDate: null, profile: null, region: null };
    const version = await this.versions.of(ctx.sql, source.assessment.versionId);
    const reader = await this.#reader(ctx, place, source.assessment, isHome, audience ?? undefined);
    const releases = await this.releases.of(ctx, countryId, version.questionnaireId);
    const profile = reveal(
      {
        kind: 'profile',
        isSubmitted: source.snapshotDate !== null,
        plan: version.plan,
        profile: source.profile,
      },
      { document: version.document, releases, reader },
    );
    const region = await this.#regionBeside(ctx, place, version.id, audience ?? undefined);
    return { ...base, versionId: version.id, snapshotDate: source.snapshotDate, profile, region };
  }

  /** Down from a cell of the comparison: the answers of a theme or section, as far as they were released. */
  async answers(ctx: RequestContext, wish: AnswersWish): Promise<ComparedAnswers> {
    const { countryId } = wish;
    const audience = wish.audience ?? undefined;
    const place = await this.#place(ctx, countryId);
    const isHome = !audience && ctx.can('insight.viewOwn', { organisation: place });
    if (
      !isHome &&
      !ctx.can('insight.viewReleased', { organisation: place, ...(audience ? { audience } : {}) })
    )
      refuse('country.not-found');
    const country = await ctx.db.findOneByOrFail(Organisation, { id: countryId });
    const snapshot = await newestSnapshot(ctx, countryId, wish.versionId ?? undefined);
    if (!snapshot) return { country, versionId: null, snapshotDate: null, answers: [] };
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id: snapshot.assessmentId });
    const { document, questionnaireId } = await this.versions.of(ctx.sql, snapshot.versionId);
    const releases = await this.releases.of(ctx, countryId, questionnaireId);
    const reader = await this.#reader(ctx, place, assessment, isHome, audience);
    const wanted = codesWithin(document, wish);
    const revealed = reveal(
      { kind: 'answers', isSubmitted: true, answers: heldIn(snapshot) },
      { document, releases, reader },
    );
    return {
      country,
      versionId: snapshot.versionId,
      snapshotDate: snapshot.takenAt.slice(0, 10),
      answers: revealed.filter(({ path }) => wanted.has(parsePath(path)!.question)),
    };
  }

  async #place(ctx: Context, countryId: Id): Promise<Place> {
    const place = await findPlace(ctx.sql, countryId, ctx.today);
    return place?.kind === 'country' ? place : refuse('country.not-found');
  }

  async #reader(
    ctx: Context,
    country: Place,
    assessment: Assessment,
    isHome: boolean,
    audience?: Audience,
  ): Promise<Reader> {
    if (isHome) {
      const facts = factsOf(assessment, country);
      return homeReader(ctx, { assessment, country, facts }, await handedOutOf(ctx, assessment.id));
    }
    const person = ctx.actor.person!;
    return {
      as: 'outside',
      audiences: audiencesFor(person, country, audience)!,
      observingFor: observingFor(person),
      today: ctx.today,
    };
  }

  async #submitted(ctx: Context, countryId: Id) {
    const snapshot = await newestSnapshot(ctx, countryId);
    if (!snapshot) return undefined;
    const assessment = await ctx.db.findOneByOrFail(Assessment, { id: snapshot.assessmentId });
    return { assessment, profile: snapshot.profile as Profile, snapshotDate: snapshot.takenAt.slice(0, 10) };
  }

  async #inProgress(ctx: Context, countryId: Id) {
    const [assessment] = await ctx.db.find(Assessment, {
      where: [
        { countryId, status: 'open' },
        { countryId, status: 'inReview' },
      ],
      order: { createdAt: 'DESC' },
      take: 1,
    });
    if (!assessment) return undefined;
    const version = await this.versions.of(ctx.sql, assessment.versionId);
    return {
      assessment,
      profile: profileOf(version.plan, await stateOf(ctx, assessment, version)),
      snapshotDate: null,
    };
  }

  async #regionBeside(
    ctx: RequestContext,
    { within }: Place,
    versionId: Id,
    audience?: Audience,
  ): Promise<Comparison | null> {
    for (const regionId of within.slice(1, -1)) {
      const organisation = await placeOf(ctx.sql, regionId, ctx.today);
      if (ctx.can('insight.compareRegion', { organisation, ...(audience ? { audience } : {}) }))
        return (await this.regions.compare(ctx, { regionId, versionId, audience })).comparison;
    }
    return null;
  }
}

const newestSnapshot = (ctx: Context, countryId: Id, versionId?: Id): Promise<Snapshot | null> =>
  ctx.db.findOne(Snapshot, {
    where: { countryId, ...(versionId ? { versionId } : {}) },
    order: { takenAt: 'DESC', id: 'DESC' },
  });

const codesWithin = (document: QuestionnaireDocument, { theme, section }: AnswersWish): Set<string> =>
  new Set(
    [...questionsOf(document)]
      .filter(
        ({ item, sections }) =>
          (!theme || item.theme === theme) && (!section || sections.some(({ code }) => code === section)),
      )
      .map(({ item }) => item.code),
  );

/** A snapshot's answers in the words of the gate. */
function heldIn({ content }: Snapshot): HeldAnswer[] {
  return (content as SnapshotContent).answers.map(({ path, value, aspects = {} }) => ({
    path,
    value: (value ?? null) as HeldAnswer['value'],
    agreed: aspects['agreed'] as number | undefined,
    target: aspects['target'] as number | undefined,
    confidence: aspects['confidence'] as string | undefined,
    comment: aspects['comment'] as string | undefined,
    evidence: aspects['evidence'] as Id[] | undefined,
  }));
}
