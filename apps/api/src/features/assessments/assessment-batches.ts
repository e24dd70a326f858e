import type { AssessmentFacts } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Context } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { placeOfListed } from '../organisations/organisation-batches.ts';
import { factsOf, hasConfidential } from './assessment-facts.ts';
import type { Assessment } from './assessment.entity.ts';
import { marks } from '../../platform/database/sql.ts';

const sequences = batch(async (ctx, ids: readonly Id[]) => {
  const rows = await ctx.sql.rows<{ id: Id; sequence: number }>(
    `SELECT \`id\`, \`sequence\` FROM \`stream\` WHERE \`id\` IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(({ id, sequence }) => [id, sequence]));
});

/** Facts of one of several assessments. */
export const listedFacts = async (ctx: Context, assessment: Assessment): Promise<AssessmentFacts> => ({
  ...factsOf(assessment, await placeOfListed(ctx, assessment.countryId)),
  hasConfidential: await hasConfidential(ctx, assessment.id),
});

/** How far the assessment's stream is. */
export const sequenceOf = async (ctx: Context, id: Id): Promise<number> => (await sequences(ctx, id)) ?? 0;

/** Of the newest snapshot; by the assessment. */
export const snapshotHash = batch(async (ctx, assessmentIds: readonly Id[]) => {
  const rows = await ctx.sql.rows<{ assessmentId: Id; hash: string }>(
    `SELECT \`assessmentId\`, \`hash\` FROM \`snapshot\` WHERE \`assessmentId\` IN (${marks(assessmentIds)}) ORDER BY \`number\``,
    assessmentIds,
  );
  return new Map(rows.map(({ assessmentId, hash }) => [assessmentId, hash]));
});
