export { fold, foldLine, type ChangeOutcome, type Folded, type FoldInput } from './fold.ts';
export { isJsonEqual } from './json-equal.ts';
export {
  applyChange,
  currentSide,
  EMPTY_ASPECT,
  isToReconcile,
  standingChanges,
  type AppliedOutcome,
  type AspectState,
  type Holder,
  type Side,
  type SidedChange,
  type SideRules,
} from './sides.ts';
export {
  appendChange,
  recordsOf,
  type AnswerRecord,
  type Appended,
  type AppendedChange,
  type StoredState,
} from './append.ts';
export {
  Aspect,
  Change,
  Changes,
  expertOf,
  isComment,
  isOfCountry,
  isProposed,
  isSetAspect,
  RowsEdit,
  SET_ASPECTS,
  SetEdit,
  SIDED_ASPECTS,
} from './change.ts';
export { ANSWER_KINDS, kindOf, type AnswerKind, type AnyAnswerKind } from './kinds.ts';
export { positionBetween } from './position.ts';
export { applyRowsChange, EMPTY_ROWS, standingRows, touchRow, type Row, type RowsState } from './rows.ts';
export { applySetChange, EMPTY_SET, type SetState } from './sets.ts';
export { compareFor, questionTable, shapeProblem, type QuestionTable } from './shape.ts';
export {
  FileReference,
  isNonAnswer,
  LIMITS,
  NON_ANSWERS,
  NonAnswer,
  Point,
  type AnswerValue,
  type KindValue,
  type NonAnswerKind,
} from './value.ts';
export { compile } from './compile.ts';
export type { Compiled, CompiledItem } from './compiled.ts';
export { applyChanges, applyRecords, openState, type Applied, type AppliedChanges } from './engine.ts';
export { valueOfText } from './from-text.ts';
export { leadsOf, type LeadAssignments } from './leads.ts';
export type { Place, RowScope } from './places.ts';
export { isAsked, isDone, isMissing, type Progress } from './progress.ts';
export { isProposalWaiting, proposals, type Proposal } from './proposals.ts';
export { follow, rebase, write, type Followed, type Rebased } from './rebase.ts';
export { toReconcile } from './reconcile.ts';
export { snapshotContent, type SnapshotAnswer, type SnapshotContent } from './snapshot-content.ts';
export type { AnswerIssue, Cell, StoredAspects } from './cell.ts';
export { cellAt, differing, type AnswerContext, type State } from './state.ts';
export { reusing } from './reuse.ts';
export { sectionsProgress, type SectionProgress } from './section-progress.ts';
export { submissionIssues } from './submission.ts';
export {
  cells,
  currentOf,
  firstProblem,
  firstProposal,
  firstUnanswered,
  optionsAt,
  problems,
  progressAt,
  scoredInput,
  seenAt,
  unanswered,
} from './views.ts';
