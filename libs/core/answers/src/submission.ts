import { issue } from '@chorsu/kernel';
import { isMissing } from './progress.ts';
import { cells } from './views.ts';
import type { AnswerIssue } from './cell.ts';
import type { State } from './state.ts';

/** What stands in the way of submitting, in document order; empty when nothing does. */
export function submissionIssues(state: State): AnswerIssue[] {
  const found: AnswerIssue[] = [];
  for (const cell of cells(state)) {
    if (!cell.isVisible) continue;
    const at = cell.place.path;
    if (isMissing(cell)) found.push({ ...issue('answer.required', 'An answer is required here.'), at });
    if (cell.isToReconcile)
      found.push({ ...issue('answer.to-reconcile', 'Institutions differ here: it has to be settled.'), at });
    found.push(...cell.issues.filter(({ severity }) => severity === 'error'));
  }
  return found;
}
