import type { AssessmentFacts, Permission, Place, SectionFacts } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Section } from '@chorsu/questionnaire';
import { fromJson } from '../../platform/database/dialect.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { placeOf } from '../organisations/place.ts';
import { Assessment } from './assessment.entity.ts';

export interface SectionAssignment {
  readonly leadId: Id | null;
  readonly contributorIds: readonly Id[];
}
/** By section code. */
export type Assignments = ReadonlyMap<string, SectionAssignment>;

export async function assignmentsOf(ctx: Context, assessmentId: Id): Promise<Assignments> {
  const rows = await ctx.sql.rows<{ section: string; leadId: Id | null; contributors: unknown }>(
    'SELECT `section`, `leadId`, `contributors` FROM `assignment` WHERE `assessmentId` = ?',
    [assessmentId],
  );
  return new Map(
    rows.map(({ section, leadId, contributors }) => [
      section,
      { leadId, contributorIds: fromJson<{ ids: Id[] }>(contributors).ids },
    ]),
  );
}

const unassigned: SectionAssignment = { leadId: null, contributorIds: [] };

/** The assignment that counts for a place: of the innermost section that has one. */
export const assignmentFor = (assignments: Assignments, sections: readonly Section[]): SectionAssignment =>
  sections.reduce((found, { code }) => assignments.get(code) ?? found, unassigned);

export function sectionFacts(assignments: Assignments, sections: readonly Section[]): SectionFacts {
  const { leadId, contributorIds } = assignmentFor(assignments, sections);
  return {
    codes: sections.map(({ code }) => code),
    lead: leadId,
    contributors: contributorIds,
    isConfidential: false,
  };
}

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

/** The assessment, if the actor has the permission on it; else `assessment.not-found`, whatever the reason. */
export async function loadAssessment(
  ctx: Context,
  id: Id,
  permission: Extract<Permission, `assessment.${string}`> = 'assessment.view',
): Promise<LoadedAssessment> {
  let facts: AssessmentFacts | undefined;
  const assessment = await ctx.load(Assessment, id, permission, async (found) => {
    facts = factsOf(found, await placeOf(ctx.sql, found.countryId, ctx.today));
    return facts;
  });
  return { assessment, country: facts!.country, facts: facts! };
}
