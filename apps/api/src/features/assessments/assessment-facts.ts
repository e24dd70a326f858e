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
import { marks } from '../../platform/database/sql.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { placeOf } from '../organisations/place.ts';
import { Assessment } from './assessment.entity.ts';

/** How the sections were handed out, by section code. */
export type HandedOut = Readonly<Record<string, HandOut>>;

/** The country's confidential sections are of the questionnaire; read with the hand-outs, since every save asks for both. */
export async function handedOutOf(ctx: Context, assessmentId: Id): Promise<HandedOut> {
  const rows = await ctx.sql.rows<{
    section: string;
    leadId: Id | null;
    contributors: unknown;
    isConfidential: number;
  }>(
    `SELECT \`section\`, \`leadId\`, \`contributors\`, 0 AS \`isConfidential\` FROM \`assignment\` WHERE \`assessmentId\` = ? UNION ALL SELECT c.\`section\`, NULL, NULL, 1 ${confidentialFrom} WHERE a.\`id\` = ?`,
    [assessmentId, assessmentId],
  );
  const handedOut: Record<string, HandOut> = {};
  for (const { section, leadId, contributors, isConfidential } of rows)
    handedOut[section] = isConfidential
      ? { lead: null, contributors: [], ...handedOut[section], isConfidential: true }
      : {
          ...handedOut[section],
          lead: leadId,
          contributors: fromJson<{ ids: Id[] }>(contributors).ids,
        };
  return handedOut;
}

const confidentialFrom =
  'FROM `assessment` a JOIN `questionnaire_version` v ON v.`id` = a.`versionId` JOIN `confidential_section` c ON c.`countryId` = a.`countryId` AND c.`questionnaireId` = v.`questionnaireId`';

const withConfidential = batch(async (ctx, assessmentIds: readonly Id[]) => {
  const rows = await ctx.sql.rows<{ id: Id }>(
    `SELECT DISTINCT a.\`id\` AS \`id\` ${confidentialFrom} WHERE a.\`id\` IN (${marks(assessmentIds)})`,
    assessmentIds,
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

export const hasConfidential = async (ctx: Context, assessmentId: Id): Promise<boolean> =>
  (await withConfidential(ctx, assessmentId)) ?? false;

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
