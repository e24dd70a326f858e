import { cells, isAsked, isDone, type Cell, type Change } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { walk, type QuestionnaireDocument, type Section } from '@chorsu/questionnaire';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { appendChanges, type AppendResult } from './append-changes.ts';
import { handedOutOf, loadAssessment, sectionFactsOf } from './assessment-facts.ts';
import { stateOf } from './assessment-state.ts';
import type { Versions } from './versions.ts';

/** A section after those around it, the outermost first. */
function chainTo(document: QuestionnaireDocument, code: string): readonly Section[] | undefined {
  for (const { item, sections } of walk(document))
    if (item.type === 'section' && item.code === code) return [...sections, item];
  return undefined;
}

/**
 * Says *do not know*, with one reason, for all that is unanswered in a section: a silent ministry can't block a State.
 * Written for the section's lead, or for `institution` where it has none; the outcomes name the changes, so that it can
 * be undone as one.
 */
export async function setUnansweredDoNotKnow(
  ctx: RequestContext,
  versions: Versions,
  wish: {
    readonly assessmentId: Id;
    readonly section: string;
    readonly reason: string;
    readonly institution?: Id | null;
  },
): Promise<AppendResult> {
  const { assessment, facts } = await loadAssessment(ctx, wish.assessmentId, 'assessment.setDoNotKnow');
  if (wish.reason.trim() === '' || wish.reason.length > 1_000) refuse('answer.reason-missing');
  const version = await versions.of(ctx.sql, assessment.versionId);
  const chain = chainTo(version.document, wish.section) ?? refuse('section.not-found');
  const section = sectionFactsOf(await handedOutOf(ctx, assessment.id), chain);
  ctx.require('assessment.setDoNotKnow', { ...facts, section });
  const { lead } = section;
  const institution = lead ?? wish.institution ?? refuse('answer.unknown-institution');
  const state = await stateOf(ctx, assessment, version);
  const isWithin = ({ place }: Cell): boolean =>
    version.compiled.questions.get(place.item.code)?.sections.some(({ code }) => code === wish.section) ??
    false;
  const open = [...cells(state)].filter(
    (cell) =>
      cell.isVisible &&
      isWithin(cell) &&
      isAsked(cell) &&
      !isDone(cell) &&
      cell.place.item.question?.kind !== 'table',
  );
  const changes = open.map(({ place }): Change => ({
    id: ctx.newId(),
    path: place.path,
    aspect: 'value',
    value: { nonAnswer: 'do_not_know', reason: wish.reason },
    by: ctx.account!,
    for: institution,
    seen: [],
  }));
  return appendChanges(ctx, versions, assessment.id, changes);
}
