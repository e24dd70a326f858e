import { FLOWS, WORK, type CompiledItem } from './compiled.ts';
import type { Draft } from './draft.ts';
import { standingRows, type RowsState } from './rows.ts';
import type { Place, RowScope } from './places.ts';
import { isCellToReconcile } from './reconcile.ts';
import type { Work } from './work.ts';

/** Makes the cells of a scope (the whole questionnaire, or a new row) from what was laid aside for them. */
export function createCells(draft: Draft, work: Work, scope: RowScope): void {
  for (const place of scope.places) {
    const cell = draft.create(place);
    if (isCellToReconcile(cell.aspects)) draft.put(place, { ...cell, isToReconcile: true });
    work.add(place, FLOWS | WORK.required | WORK.check);
  }
  for (const place of scope.places) {
    const rows = draft.cell(place)!.aspects.rows as RowsState | undefined;
    if (rows) setRows(draft, work, place, rows);
  }
}

/** Lets the rows of a table be those that stand: new ones get cells, gone ones leave their answers aside. */
export function setRows(draft: Draft, work: Work, table: Place, state: RowsState): void {
  const before = draft.cell(table)!;
  const rows = standingRows(state).map(({ id }) => id);
  if (rows.length === before.rows.length && rows.every((id, index) => id === before.rows[index])) return;
  const standing = new Set(rows);
  for (const id of before.rows) if (!standing.has(id)) dropCells(draft, draft.places.row(table, id));
  const known = new Set(before.rows);
  draft.put(table, { ...before, rows });
  for (const id of rows) if (!known.has(id)) createCells(draft, work, draft.places.row(table, id));
  work.add(table, WORK.required | WORK.check);
  spreadAll(draft, work, table.item, table.scope);
}

/** Counts, sums and positions over the rows: all that reads the table or anything in it. */
function spreadAll(draft: Draft, work: Work, item: CompiledItem, scope: RowScope): void {
  work.spread(item, scope);
  for (const child of item.children) spreadAll(draft, work, draft.base.compiled.items[child]!, scope);
}

function dropCells(draft: Draft, scope: RowScope): void {
  for (const place of scope.places) {
    const cell = draft.cell(place);
    if (!cell) continue;
    for (const id of cell.rows) dropCells(draft, draft.places.row(place, id));
    if (Object.keys(cell.aspects).length > 0) draft.layAside(place.path, cell.aspects);
    draft.put(place, undefined);
  }
}
