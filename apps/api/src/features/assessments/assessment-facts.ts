import {
  isHome,
  sectionFacts,
  type AssessmentFacts,
  type HandOut,
  type Permission,
  type Place,
  type SectionFacts,
} from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import { placeOf } from '../organisations/place.ts';
import { Assessment } from './assessment.entity.ts';

/** How the sections were handed out, by section code. */
export type HandedOut = Readonly<Record<string, HandOut>>;

export async function handedOutOf(ctx: Context, assessmentId: Id): Promise<HandedOut> {
  const rows = await ctx.sql.rows<{ section: string; leadId: Id | null; contributors: unknown }>(
    'SELECT `section`, `leadId`, `contributors` FROM `assignment` WHERE `assessmentId` = ?',
    [assessmentId],
  );
  return Object.fromEntries(
    rows.map(({ section, leadId, contributors }) => [
      section,
      { lead: leadId, contributors: fromJson<{ ids: Id[] }>(contributors).ids },
    ]),
  );
}

/** Facts of the innermost of these sections. */
export const sectionFactsOf = (
  handedOut: HandedOut,
  sections: readonly { readonly code: string }[],
): SectionFacts =>
  sectionFacts(
    sections.map(({ code }) => code),
    handedOut,
  );

export const factsOf = (
  { status, isReadByAll }: Pick<Assessment, 'status' | 'isReadByAll'>,
  country: Place,
): AssessmentFacts => ({
  country,
  status,
  readers: isReadByAll ? 'all' : 'ownSections',
});

export interface LoadedAssessment {
  readonly assessment: Assessment;
  readonly country: Place;
  readonly facts: AssessmentFacts;
}

export type AssessmentPermission = Extract<Permission, `assessment.${string}`>;

/** The assessment, if the actor has the permission on it; else `assessment.not-found`, whatever the reason. */
export async function loadAssessment(
  ctx: Context,
  id: Id,
  permission: AssessmentPermission = 'assessment.view',
): Promise<LoadedAssessment> {
  let facts: AssessmentFacts | undefined;
  const assessment = await ctx.load(Assessment, id, permission, async (found) => {
    facts = factsOf(found, await placeOf(ctx.sql, found.countryId, ctx.today));
    return facts;
  });
  return { assessment, country: facts!.country, facts: facts! };
}

/** The assessment for those who have a part in the country's own work; for all others `assessment.not-found`. */
export async function loadAtHome(ctx: Context, id: Id): Promise<LoadedAssessment> {
  const loaded = await loadAssessment(ctx, id);
  if (!ctx.actor.person || !isHome(ctx.actor.person, loaded.country)) refuse('assessment.not-found');
  return loaded;
}
