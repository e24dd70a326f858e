import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { networkPlace } from '../organisations/places.ts';
import { setConfidential } from '../releases/confidential-sections.ts';
import { loadAssessment } from './assessment-facts.ts';
import type { Assessment } from './assessment.entity.ts';
import { confidentialityChosen } from './assessment.events.ts';
import type { Versions } from './versions.ts';

/**
 * Keeps a section to its assignees and the focal point, or opens it again: at home and, since nothing of it leaves
 * either, to everybody outside. Problem: `section.not-found`; only outermost sections are handed out.
 */
export async function keepConfidential(
  ctx: RequestContext,
  versions: Versions,
  wish: { readonly assessmentId: Id; readonly section: string; readonly isConfidential: boolean },
): Promise<Assessment> {
  const { assessmentId, section, isConfidential } = wish;
  const permission = 'assessment.setConfidential';
  const { assessment } = await loadAssessment(ctx, assessmentId, permission);
  const { document, questionnaireId } = await versions.of(ctx.sql, assessment.versionId);
  if (!document.sections.some(({ code }) => code === section)) refuse('section.not-found');
  const network = await networkPlace(ctx.sql);
  return ctx.write([assessmentId, network.id], async (tx) => {
    const loaded = await loadAssessment(tx, assessmentId, permission);
    const { countryId } = loaded.assessment;
    await setConfidential(tx, { countryId, questionnaireId, section }, isConfidential);
    tx.record(assessmentId, confidentialityChosen(section, isConfidential));
    return loaded.assessment;
  });
}
