import type { RowsEdit } from './change.ts';

/** A row of a table with what is known of its coming and going. */
export interface Row {
  readonly id: string;
  readonly position: string;
  /** Ids of the changes in the row, and of its adding, that no later one in it has seen: what a removal must have seen. */
  readonly changes: readonly string[];
  /** Id of the change that removed it. */
  readonly removed?: string;
  /** One removed it while another wrote in it: it stays until someone who saw both keeps or removes it. */
  readonly isToReconcile?: true;
}

export interface RowsState {
  readonly rows: readonly Row[];
}

export const EMPTY_ROWS: RowsState = { rows: [] };

interface RowsChange {
  readonly id: string;
  readonly value: RowsEdit;
  readonly seen: readonly string[];
}

/** Takes one edit of the rows themselves. */
export function applyRowsChange(state: RowsState, change: RowsChange): RowsState {
  const { value } = change;
  const id =
    'add' in value ? value.add : 'move' in value ? value.move : 'keep' in value ? value.keep : value.remove;
  const row = state.rows.find((one) => one.id === id);
  if ('add' in value) {
    const added = row ? written(row, change, true) : { id, position: value.position, changes: [change.id] };
    return row ? replaced(state, row, added) : { rows: [...state.rows, added] };
  }
  if (!row) return state;
  if ('move' in value) return replaced(state, row, { ...row, position: value.position });
  if ('keep' in value) return replaced(state, row, kept(row, change));
  return replaced(state, row, removed(row, change));
}

/** A change inside a row: brings the row back when it had not seen its removal. A row that nobody added is added. */
export function touchRow(state: RowsState, id: string, change: Pick<RowsChange, 'id' | 'seen'>): RowsState {
  const row = state.rows.find((one) => one.id === id);
  if (!row) return { rows: [...state.rows, { id, position: '', changes: [change.id] }] };
  return replaced(state, row, written(row, change, false));
}

/** The rows that stand, in the order of their position keys, then of their ids. */
export const standingRows = (state: RowsState): Row[] =>
  state.rows
    .filter((row) => row.removed === undefined)
    .sort((a, b) => (a.position === b.position ? order(a.id, b.id) : order(a.position, b.position)));

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const replaced = (state: RowsState, row: Row, by: Row): RowsState => ({
  rows: state.rows.map((one) => (one === row ? by : one)),
});

/** Who saw the removal and adds the row takes the removal back; who saw it and writes in the row lets it stay away. */
function written(row: Row, change: Pick<RowsChange, 'id' | 'seen'>, isAdded: boolean): Row {
  const seen = new Set(change.seen);
  const changes = [...row.changes.filter((id) => !seen.has(id) && id !== change.id), change.id];
  if (row.removed === undefined) return { ...row, changes };
  const { removed: removal, ...back } = row;
  if (!seen.has(removal)) return { ...back, changes, isToReconcile: true };
  return isAdded ? { ...back, changes } : { ...row, changes };
}

function removed(row: Row, change: RowsChange): Row {
  const seen = new Set(change.seen);
  if (row.removed !== undefined) return row;
  if (row.changes.every((id) => seen.has(id))) {
    const { isToReconcile: _, ...rest } = row;
    return { ...rest, removed: change.id };
  }
  return { ...row, isToReconcile: true };
}

function kept(row: Row, change: RowsChange): Row {
  if (row.removed !== undefined) return written(row, change, true);
  const { isToReconcile: _, ...rest } = row;
  const seen = new Set(change.seen);
  return row.changes.every((id) => seen.has(id)) ? { ...rest, changes: [change.id] } : row;
}
