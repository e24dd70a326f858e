import { parsePath, type Id } from '@chorsu/kernel';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { addUnclearWording } from '../questionnaires/unclear-wordings.ts';
import { longestPath } from './answer-aspect.entity.ts';
import { handedOutOf, loadAtHome, sectionFactsOf } from './assessment-facts.ts';
import type { Versions } from './versions.ts';

const longest = 2_000;

/** Tells the designer that a question isn't clear; by anyone who reads it at home. */
export async function reportUnclearWording(
  ctx: RequestContext,
  versions: Versions,
  { assessmentId, path, text }: { readonly assessmentId: Id; readonly path: string; readonly text: string },
): Promise<boolean> {
  const { assessment, facts } = await loadAtHome(ctx, assessmentId);
  const { compiled, id: versionId } = await versions.of(ctx.sql, assessment.versionId);
  const placed = compiled.questions.get(parsePath(path)?.question ?? '');
  const section = sectionFactsOf(await handedOutOf(ctx, assessmentId), placed?.sections ?? []);
  ctx.require('assessment.read', { ...facts, section });
  if (!placed || path.length > longestPath) refuse('answer.unknown-path');
  if (text.trim() === '' || text.length > longest) refuse('wording.text-missing', { longest });
  await ctx.write([], (tx) =>
    addUnclearWording(tx, { versionId, organisationId: assessment.countryId, path, text }),
  );
  return true;
}
