/** What stands in one cell. Never reorder: `CellColumns.state` holds places in this list. */
export const CELL_STATES = [
  'answered',
  'not_applicable',
  'do_not_know',
  'prefer_not',
  'unanswered',
  'hidden',
] as const;
export type CellState = (typeof CELL_STATES)[number];

export const ANSWERED = 0;
export const NOT_APPLICABLE = 1;
export const HIDDEN = 5;

/** Scored cells (weight above 0) in document order, one column a fact. */
export interface CellColumns {
  /** Place in CELL_STATES. */
  readonly state: Uint8Array;
  /** Level reached, 0…M; NaN where there is none, also for an answer that scores nothing. */
  readonly level: Float64Array;
  /** Level to which the gap is taken; NaN = none. */
  readonly target: Float64Array;
  /** The question's weight divided by its applicable cells; 0 where not applicable or hidden. */
  readonly share: Float64Array;
  /** The question's weight divided by the cells that conditions left in; 0 where hidden. */
  readonly asked: Float64Array;
}

/** Columns of `size` unanswered cells without level, target or weight. */
export function emptyColumns(size: number): CellColumns {
  return {
    state: new Uint8Array(size).fill(CELL_STATES.indexOf('unanswered')),
    level: new Float64Array(size).fill(NaN),
    target: new Float64Array(size).fill(NaN),
    share: new Float64Array(size),
    asked: new Float64Array(size),
  };
}

/**
 * Shares a question's weight equally among its applicable cells: call it once a question, when all states are set.
 * `weightOf` gives the weight of the question as its cell `index` states it.
 */
export function shareWeight(
  columns: CellColumns,
  cells: ArrayLike<number>,
  weightOf: (index: number) => number,
): void {
  let left = 0;
  let applicable = 0;
  for (let i = 0; i < cells.length; i++) {
    const state = columns.state[cells[i]!];
    if (state === HIDDEN) continue;
    left++;
    if (state !== NOT_APPLICABLE) applicable++;
  }
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const state = columns.state[cell];
    const weight = weightOf(cell);
    columns.asked[cell] = state === HIDDEN ? 0 : weight / left;
    columns.share[cell] = state === HIDDEN || state === NOT_APPLICABLE ? 0 : weight / applicable;
  }
}
