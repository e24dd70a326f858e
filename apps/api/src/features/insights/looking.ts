import {
  audiencesFor,
  observingFor,
  sharesByName,
  type Audience,
  type CountryReleases,
  type OutsideReader,
  type Place,
  type Reader,
} from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { factsOf, handedOutOf, hasConfidential } from '../assessments/assessment-facts.ts';
import { homeReader } from '../assessments/assessment-reading.ts';
import { Assessment } from '../assessments/assessment.entity.ts';
import type { PublishedVersion, Versions } from '../assessments/versions.ts';
import { findPlace } from '../organisations/place.ts';
import type { ReleasesService } from '../releases/releases.service.ts';
import { snapshotsOf, type Submitted } from './submitted.ts';

export interface CountryWish {
  readonly countryId: Id;
  readonly audience?: Audience | null;
  /** For a room, as the region may see it; `audience` doesn't count then. */
  readonly isPresented?: boolean | null;
}

/** With whose eyes a country is looked at: its own people's, or as one of the audiences outside. */
export interface Look {
  readonly place: Place;
  /** Named in the head of the screen; null: at home. */
  readonly audience: Audience | null;
  /** At home: the assessments that the reader reads as a whole, the newest first. */
  readonly assessments: readonly Assessment[];
  readonly outside: OutsideReader | undefined;
}

/** Refuses as `country.not-found` who may see nothing of it. Who asks for an audience looks from outside. */
export async function lookAt(ctx: Context, { countryId, audience, isPresented }: CountryWish): Promise<Look> {
  const place = await findPlace(ctx.sql, countryId, ctx.today);
  const person = ctx.actor.person;
  if (place?.kind !== 'country' || !person) refuse('country.not-found');
  const asked = isPresented ? 'region' : (audience ?? undefined);
  if (asked === undefined) {
    const all = await ctx.db.find(Assessment, { where: { countryId }, order: { createdAt: 'DESC' } });
    const confidential = await Promise.all(all.map(({ id }) => hasConfidential(ctx, id)));
    const assessments = all.filter((assessment, index) =>
      ctx.can('insight.viewOwn', {
        organisation: place,
        readers: factsOf(assessment, place).readers,
        hasConfidential: confidential[index]!,
      }),
    );
    const isNew = all.length === 0 && ctx.can('insight.viewOwn', { organisation: place });
    if (assessments.length > 0 || isNew) return { place, audience: null, assessments, outside: undefined };
  }
  const audiences = audiencesFor(person, place, asked);
  if (!audiences || !ctx.can('insight.viewReleased', { organisation: place, audience: audiences.at(-1)! }))
    refuse('country.not-found');
  const outside = { as: 'outside', audiences, observingFor: observingFor(person), today: ctx.today } as const;
  return { place, audience: audiences.at(-1)!, assessments: [], outside };
}

/** What was submitted and may be looked at, the newest snapshot of each version. */
export interface Offered {
  readonly snapshot: Submitted;
  readonly version: PublishedVersion;
  readonly releases: CountryReleases;
}

/**
 * At home all that is read as a whole; outside only versions of which anything is released to the reader by name: what
 * was not released looks as if it had not been submitted.
 */
export async function offeredTo(
  ctx: Context,
  { place, outside, assessments }: Look,
  { versions, releases }: { readonly versions: Versions; readonly releases: ReleasesService },
): Promise<Offered[]> {
  const atHome = new Set(assessments.map(({ id }) => id));
  const newest = new Map<Id, Submitted>();
  for (const snapshot of await snapshotsOf(ctx, [place.id]))
    if ((outside || atHome.has(snapshot.assessmentId)) && !newest.has(snapshot.versionId))
      newest.set(snapshot.versionId, snapshot);
  const byQuestionnaire = new Map<Id, CountryReleases>();
  const offered: Offered[] = [];
  for (const snapshot of newest.values()) {
    const version = await versions.of(ctx.sql, snapshot.versionId);
    const { questionnaireId, document } = version;
    const released =
      byQuestionnaire.get(questionnaireId) ?? (await releases.of(ctx, place.id, questionnaireId));
    byQuestionnaire.set(questionnaireId, released);
    if (!outside || sharesByName(document, released, outside))
      offered.push({ snapshot, version, releases: released });
  }
  return offered;
}

/** The reader in the words of the gate; at home of one of the assessments that they read as a whole. */
export async function readerOf(
  ctx: Context,
  { place, outside, assessments }: Look,
  assessmentId: Id,
): Promise<Reader> {
  if (outside) return outside;
  const assessment = assessments.find(({ id }) => id === assessmentId)!;
  const facts = factsOf(assessment, place);
  return homeReader(ctx, { assessment, country: place, facts }, await handedOutOf(ctx, assessmentId));
}
