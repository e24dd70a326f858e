import { ANSWERED, CELL_STATES, emptyColumns, shareWeight } from './cell-columns.ts';
import type { PoolKind, ScoringPlan } from './plan.ts';
import { FEWEST_ANSWERED } from './pool.ts';
import type { Profile } from './profile.ts';
import { round4 } from './round.ts';

/** How pooled levels moved between two snapshots, over the cells answered in both; null below 3 of them. */
export interface ChangeOverTime {
  readonly keys: readonly string[];
  readonly older: readonly (number | null)[];
  readonly newer: readonly (number | null)[];
  readonly change: readonly (number | null)[];
  /** Cells comparable and answered in both. */
  readonly cells: readonly number[];
}

/**
 * Both profiles are weighed as the newer version weighs. `counterpart` gives the path that a cell of the newer
 * version had in the older one, undefined where they can't be compared; left out: the same path.
 */
export function changeOverTime(
  newerPlan: ScoringPlan,
  newer: Profile,
  older: Profile,
  kind: PoolKind,
  counterpart: (path: string) => string | undefined = (path) => path,
): ChangeOverTime {
  const before = new Map(older.cells.paths.map((path, cell) => [path, cell]));
  const columns = emptyColumns(newerPlan.paths.length);
  columns.state.set(newer.cells.states);
  for (const { cells, weight } of newerPlan.questions) shareWeight(columns, cells, () => weight);
  const earlier = newerPlan.paths.map((path, cell) => {
    const old = counterpart(path);
    const place = old === undefined ? undefined : before.get(old);
    if (place === undefined || newer.cells.states[cell] !== ANSWERED || newer.cells.levels[cell] === null)
      return null;
    // Levels of another scale stand on this one in proportion.
    const level = older.cells.states[place] === ANSWERED ? older.cells.levels[place] : null;
    return level === null || level === undefined ? null : (level * newer.scale) / older.scale;
  });
  const comparable = newerPlan.questions.flatMap(({ question, cells }) =>
    question.isComparable === false ? [] : cells,
  );
  const isComparable = new Set(comparable);
  const rows = newerPlan.pools[kind].map(({ key, cells }) => {
    const both = cells.filter((cell) => isComparable.has(cell) && earlier[cell] !== null);
    if (both.length < FEWEST_ANSWERED)
      return { key, older: null, newer: null, change: null, cells: both.length };
    let weight = 0;
    let then = 0;
    let now = 0;
    for (const cell of both) {
      weight += columns.share[cell]!;
      then += columns.share[cell]! * earlier[cell]!;
      now += columns.share[cell]! * newer.cells.levels[cell]!;
    }
    return {
      key,
      older: round4(then / weight),
      newer: round4(now / weight),
      change: round4(now / weight - then / weight),
      cells: both.length,
    };
  });
  return {
    keys: rows.map(({ key }) => key),
    older: rows.map((row) => row.older),
    newer: rows.map((row) => row.newer),
    change: rows.map((row) => row.change),
    cells: rows.map((row) => row.cells),
  };
}

/** Name of the state at a place of `Profile.cells.states`. */
export const cellState = (place: number): (typeof CELL_STATES)[number] => CELL_STATES[place] ?? 'unanswered';
