import type { Option } from '@chorsu/questionnaire';
import { isSetAspect } from './change.ts';
import { Draft } from './draft.ts';
import { offeredOptions } from './offered.ts';
import { isAsked, isDone, isMissing, NO_PROGRESS, type Progress } from './progress.ts';
import { isProposalWaiting } from './proposals.ts';
import { standingRows, type RowsState } from './rows.ts';
import type { SetState } from './sets.ts';
import { currentSide, standingChanges, type AspectState } from './sides.ts';
import type { AnswerIssue, Cell } from './cell.ts';
import { cellAt, cellOf, type State } from './state.ts';

/** Every cell that stands, in document order, the rows of a table in theirs, hidden ones too. */
export function* cells(state: State): Generator<Cell> {
  const draft = new Draft(state, state.environment);
  const pending = state.compiled.roots
    .map((index) => draft.places.root.places[state.compiled.items[index]!.slot]!)
    .reverse();
  for (let place = pending.pop(); place; place = pending.pop()) {
    const cell = cellOf(state, place);
    if (!cell) continue;
    yield cell;
    pending.push(...draft.childrenOf(place).reverse());
  }
}

/** Progress of a section by its code, of everything without one. */
export function progressAt(state: State, section?: string): Progress {
  if (section === undefined) return state.total;
  const item = state.compiled.byCode.get(section);
  return (item && state.progress.get(item.index)) ?? NO_PROGRESS;
}

const offered = new WeakMap<Cell, readonly Option[]>();

/** The options offered at a question now, worked out when first asked for; the cell is another when they may differ. */
export function optionsAt(state: State, path: string): readonly Option[] {
  const cell = cellAt(state, path);
  if (!cell) return [];
  const known = offered.get(cell);
  if (known) return known;
  const options = offeredOptions(new Draft(state, state.environment), cell.place);
  offered.set(cell, options);
  return options;
}

/** The current side's value of an aspect, the members of a set; null when nobody holds any. */
export function currentOf(state: State, cell: Cell, aspect: string): unknown {
  const stored = cell.aspects[aspect];
  if (!stored) return isSetAspect(aspect) ? [] : null;
  if ('members' in stored) return (stored as SetState).members.map(({ member }) => member);
  if ('rows' in stored) return cell.rows;
  return currentSide(stored as AspectState, state.leadOf(cell.place.item.code))?.value ?? null;
}

/** What scoring reads of a cell. */
export const scoredInput = (state: State, cell: Cell) => ({
  value: cell.value,
  agreed: currentOf(state, cell, 'agreed'),
  target: currentOf(state, cell, 'target'),
  confidence: currentOf(state, cell, 'confidence'),
  isHidden: !cell.isVisible,
});

/** The `seen` of a change that is made now at a path: all changes that stand in the aspect; of a row, all in it. */
export function seenAt(state: State, path: string, aspect: string, row?: string): string[] {
  const stored = cellAt(state, path)?.aspects[aspect];
  if (!stored) return [];
  if ('sides' in stored) return standingChanges(stored);
  if ('members' in stored) return stored.members.flatMap(({ changes }) => changes);
  const all = (stored as RowsState).rows;
  const rows = row === undefined ? standingRows(stored as RowsState) : all.filter(({ id }) => id === row);
  return [
    ...new Set(
      rows.flatMap(({ changes, removed }) => (removed === undefined ? changes : [...changes, removed])),
    ),
  ];
}

/** All Issues of visible answers, in document order; of one section when its code is given. */
export const problems = (state: State, section?: string): AnswerIssue[] =>
  [...cells(state)]
    .filter((cell) => cell.isVisible && isWithin(state, cell, section))
    .flatMap(({ issues }) => issues);

/** Path of the first visible cell in which nothing is said yet, after another path when given. */
export const firstUnanswered = (state: State, after?: string, isRequiredOnly = false): string | undefined =>
  firstOf(state, after, (cell) =>
    isRequiredOnly ? isMissing(cell) : cell.isVisible && isAsked(cell) && !isDone(cell),
  );

/** Paths of all visible cells in which nothing is said yet, in document order; of one section when its code is given. */
export const unanswered = (state: State, section?: string): string[] =>
  [...cells(state)]
    .filter((cell) => cell.isVisible && isAsked(cell) && !isDone(cell) && isWithin(state, cell, section))
    .map(({ place }) => place.path);

/** Path of the first answer with an Issue or to reconcile, after another path when given. */
export const firstProblem = (state: State, after?: string): string | undefined =>
  firstOf(state, after, (cell) => cell.isVisible && (cell.issues.length > 0 || cell.isToReconcile));

/** Path of the first answer where an expert's proposal waits, after another path when given. */
export const firstProposal = (state: State, after?: string): string | undefined =>
  firstOf(state, after, (cell) => cell.isVisible && isProposalWaiting(cell));

function firstOf(
  state: State,
  after: string | undefined,
  isWanted: (cell: Cell) => boolean,
): string | undefined {
  let isPast = after === undefined;
  for (const cell of cells(state)) {
    if (isPast && isWanted(cell)) return cell.place.path;
    isPast ||= cell.place.path === after;
  }
  return undefined;
}

/** Whether a cell stands in a section, however deep. */
export function isWithin(state: State, cell: Cell, section: string | undefined): boolean {
  if (section === undefined) return true;
  const { items, byCode } = state.compiled;
  const wanted = byCode.get(section)?.index;
  for (
    let index: number | undefined = cell.place.item.index;
    index !== undefined;
    index = items[index]!.parent
  )
    if (index === wanted) return true;
  return false;
}
