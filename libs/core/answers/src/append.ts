import { parsePath, printPath, type Path } from '@chorsu/kernel';
import { isSetAspect, type Change, type RowsEdit, type SetEdit } from './change.ts';
import { applyRowsChange, EMPTY_ROWS, touchRow, type RowsState } from './rows.ts';
import { applySetChange, EMPTY_SET, type SetState } from './sets.ts';
import { applyChange, EMPTY_ASPECT, type AppliedOutcome, type AspectState, type SideRules } from './sides.ts';

/** What is stored of one aspect: its sides, its members, or (aspect `rows`) the rows of a table. */
export type StoredState = AspectState | SetState | RowsState;

/** One stored row: a document of its own, written whole. */
export interface AnswerRecord {
  readonly path: string;
  readonly aspect: string;
  readonly state: StoredState;
}

export interface Appended {
  /** The records to store, the change's own first; tables around it follow where the change touched their rows. */
  readonly written: readonly AnswerRecord[];
  readonly outcome: AppliedOutcome;
}

/** A change whose shape was checked; ids of people play no part here. */
export type AppendedChange = Pick<
  Change,
  'id' | 'path' | 'aspect' | 'value' | 'for' | 'seen' | 'settle' | 'reason'
>;

/**
 * The keys of all records that `appendChange` may ask for, so that a server can read them in one query: the aspect
 * itself and the rows of the tables around it, innermost first.
 */
export function recordsOf(change: Pick<Change, 'path' | 'aspect'>): { path: string; aspect: string }[] {
  const path = parsePath(change.path);
  if (!path) throw new RangeError(`Not a path: ${change.path}`);
  return [
    { path: change.path, aspect: change.aspect },
    ...tablesAround(path).map(({ path: table }) => ({ path: table, aspect: 'rows' })),
  ];
}

/**
 * Takes a change into the stored records: the same function on the server and in the browser. Throws RangeError on a
 * malformed path, which `shapeProblem` refuses before.
 */
export function appendChange(
  change: AppendedChange,
  rules: SideRules,
  stored: (path: string, aspect: string) => StoredState | undefined,
): Appended {
  const path = parsePath(change.path);
  if (!path) throw new RangeError(`Not a path: ${change.path}`);
  const own = applied(change, rules, stored(change.path, change.aspect));
  const written: AnswerRecord[] = [{ path: change.path, aspect: change.aspect, state: own.state }];
  let { outcome } = own;
  for (const { path: table, row } of tablesAround(path)) {
    const before = stored(table, 'rows') as RowsState | undefined;
    const after = touchRow(before ?? EMPTY_ROWS, row, change);
    const isBack =
      (after.rows.find(({ id }) => id === row)?.isToReconcile ?? false) &&
      before?.rows.some(({ id, removed }) => id === row && removed);
    if (isBack) outcome = 'to_reconcile';
    written.push({ path: table, aspect: 'rows', state: after });
  }
  return { written, outcome };
}

function applied(
  change: AppendedChange,
  rules: SideRules,
  before: StoredState | undefined,
): { state: StoredState; outcome: AppliedOutcome } {
  if (change.aspect === 'rows') {
    const state = applyRowsChange((before as RowsState | undefined) ?? EMPTY_ROWS, {
      ...change,
      value: change.value as RowsEdit,
    });
    return { state, outcome: state.rows.some((row) => row.isToReconcile) ? 'to_reconcile' : 'applied' };
  }
  if (isSetAspect(change.aspect)) {
    const edit = { ...change, value: change.value as SetEdit };
    return { state: applySetChange((before as SetState | undefined) ?? EMPTY_SET, edit), outcome: 'applied' };
  }
  return applyChange((before as AspectState | undefined) ?? EMPTY_ASPECT, change, rules);
}

/** Tables around a path, innermost first, each with the row in which the path stands. */
function tablesAround({ rows }: Path): { path: string; row: string }[] {
  return rows
    .map(({ table, row }, index) => ({
      path: printPath({ rows: rows.slice(0, index), question: table }),
      row,
    }))
    .reverse();
}
