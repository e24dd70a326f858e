import { isHome, type AssessmentFacts, type Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { placesOf } from '../organisations/places.ts';
import { factsOf, handedOutOf, type HandedOut } from './assessment-facts.ts';
import type { Assessment } from './assessment.entity.ts';

// Asked with every save: few questions to the database, and no entities.

/** What never changes of an assessment. */
export interface Home {
  readonly assessmentId: Id;
  readonly versionId: Id;
  readonly countryId: Id;
}

/** For those who have a part in the country's own work, before anything waits for the stream; else `assessment.not-found`. */
export async function homeOf(ctx: Context, assessmentId: Id): Promise<Home> {
  const [home] = await ctx.sql.rows<Home>(
    'SELECT `id` AS `assessmentId`, `versionId`, `countryId` FROM `assessment` WHERE `id` = ?',
    [assessmentId],
  );
  const { person } = ctx.actor;
  if (!home || !person || !isHome(person, { id: home.countryId })) refuse('assessment.not-found');
  return home;
}

/** What rights on answers are judged by: true as long as the stream's row is held. */
export interface AnswerableAssessment {
  readonly facts: AssessmentFacts;
  readonly handedOut: HandedOut;
  /** The institutions that were asked for, as far as they exist. */
  readonly places: ReadonlyMap<Id, Place>;
}

export async function answerable(
  ctx: Context,
  { assessmentId, countryId }: Home,
  institutions: readonly Id[],
): Promise<AnswerableAssessment> {
  const [row] = await ctx.sql.rows<Pick<Assessment, 'status'> & { readonly isReadByAll: number }>(
    'SELECT `status`, `isReadByAll` FROM `assessment` WHERE `id` = ?',
    [assessmentId],
  );
  const found = await placesOf(ctx.sql, [countryId, ...institutions], ctx.today);
  const places = new Map(found.map((place) => [place.id, place]));
  const { status, isReadByAll } = row!;
  return {
    facts: factsOf({ status, isReadByAll: Boolean(isReadByAll) }, places.get(countryId)!),
    handedOut: await handedOutOf(ctx, assessmentId),
    places,
  };
}
