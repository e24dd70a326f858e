import { kindOf } from './kinds.ts';
import type { Cell } from './cell.ts';
import { isProposalWaiting } from './proposals.ts';

/** Counts of visible cells, each a question, a pillar of one, or one in a table's row. */
export interface Progress {
  /** Cells that can be answered. */
  readonly total: number;
  readonly answered: number;
  /** Not applicable, do not know, prefer not to answer. */
  readonly nonAnswered: number;
  readonly required: number;
  /** Required cells with an answer or a non-answer. */
  readonly requiredDone: number;
  readonly toReconcile: number;
  /** Issues of severity `error`. */
  readonly issues: number;
  /** Where an expert's proposal waits for the focal point. */
  readonly proposals: number;
}

export const NO_PROGRESS: Progress = {
  total: 0,
  answered: 0,
  nonAnswered: 0,
  required: 0,
  requiredDone: 0,
  toReconcile: 0,
  issues: 0,
  proposals: 0,
};

/** Whether people are asked something here; a table only when it must have rows. */
export function isAsked({ place: { item, pillar }, isRequired }: Cell): boolean {
  const { question } = item;
  if (!question || question.isReadOnly) return false;
  const { answered } = kindOf(question.kind);
  return (
    answered === 'cell' ||
    (answered === 'pillars' && pillar !== undefined) ||
    (answered === 'rows' && isRequired)
  );
}

export const isDone = (cell: Cell): boolean => cell.value !== null || cell.rows.length > 0;

/** Required, and nothing is said yet. Asked at submitting only. */
export const isMissing = (cell: Cell): boolean =>
  cell.isVisible && cell.isRequired && isAsked(cell) && !isDone(cell);

/** What one cell adds to the counts. */
export function progressOf(cell: Cell | undefined): Progress {
  if (!cell?.isVisible) return NO_PROGRESS;
  const isCounted = isAsked(cell);
  const isRequired = isCounted && cell.isRequired;
  return {
    total: Number(isCounted),
    answered: Number(isCounted && cell.nonAnswer === '' && isDone(cell)),
    nonAnswered: Number(isCounted && cell.nonAnswer !== ''),
    required: Number(isRequired),
    requiredDone: Number(isRequired && isDone(cell)),
    toReconcile: Number(cell.isToReconcile),
    issues: cell.issues.length === 0 ? 0 : cell.issues.filter(({ severity }) => severity === 'error').length,
    proposals: Number(isProposalWaiting(cell)),
  };
}

/** `counts` with one cell's part taken out and another put in. */
export const exchanged = (counts: Progress, out: Progress, into: Progress): Progress => ({
  total: counts.total - out.total + into.total,
  answered: counts.answered - out.answered + into.answered,
  nonAnswered: counts.nonAnswered - out.nonAnswered + into.nonAnswered,
  required: counts.required - out.required + into.required,
  requiredDone: counts.requiredDone - out.requiredDone + into.requiredDone,
  toReconcile: counts.toReconcile - out.toReconcile + into.toReconcile,
  issues: counts.issues - out.issues + into.issues,
  proposals: counts.proposals - out.proposals + into.proposals,
});

export const isSameProgress = (a: Progress, b: Progress): boolean =>
  a.total === b.total &&
  a.answered === b.answered &&
  a.nonAnswered === b.nonAnswered &&
  a.required === b.required &&
  a.requiredDone === b.requiredDone &&
  a.toReconcile === b.toReconcile &&
  a.issues === b.issues &&
  a.proposals === b.proposals;
