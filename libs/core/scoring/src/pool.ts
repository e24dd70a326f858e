import { ANSWERED, type CellColumns, HIDDEN, NOT_APPLICABLE } from './cell-columns.ts';
import { round4 } from './round.ts';

/** Fewer answered cells than this, and there is no pooled score. */
export const FEWEST_ANSWERED = 3;
/** Share of the weight left in by conditions that must be applicable. */
export const LEAST_APPLICABLE = 0.5;

export interface Counts {
  readonly answered: number;
  readonly not_applicable: number;
  readonly do_not_know: number;
  readonly prefer_not: number;
  readonly unanswered: number;
}

/** One pooled figure; levels and shares rounded to 4 decimals. */
export interface Pool {
  /** 0…M, or null: not enough data. */
  readonly score: number | null;
  /** Answered weight / applicable weight; 0 where nothing is applicable. */
  readonly coverage: number;
  /** The score if all that is missing were 0 … M; null where nothing can be scored at all. */
  readonly low: number | null;
  readonly high: number | null;
  readonly counts: Counts;
  /** Weighted mean of the cells' gaps; null where no cell has both a level and a target. */
  readonly gap: number | null;
  /** How many cells have a gap above 0. */
  readonly gaps: number;
  readonly largestGap: number | null;
}

export interface GapFigure {
  readonly gap: number | null;
  readonly gaps: number;
  readonly largestGap: number | null;
}

/** Pools `cells` (places in the columns, in document order). `scale` is M, `threshold` the least coverage, 0…1. */
export function pool(columns: CellColumns, cells: ArrayLike<number>, scale: number, threshold: number): Pool {
  const { state, level, share, asked } = columns;
  const counts = [0, 0, 0, 0, 0, 0];
  let leftIn = 0;
  let applicable = 0;
  let answered = 0;
  let scored = 0;
  let points = 0;
  let ranged = 0;
  let most = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const what = state[cell]!;
    if (what === HIDDEN) continue;
    counts[what]!++;
    leftIn += asked[cell]!;
    if (what === NOT_APPLICABLE) continue;
    const weight = share[cell]!;
    applicable += weight;
    if (what === ANSWERED) {
      answered += weight;
      // An answer that scores nothing is not missing and stays out of the mean, so out of the range too.
      if (Number.isNaN(level[cell]!)) continue;
      scored += weight;
      points += weight * level[cell]!;
      most += weight * level[cell]!;
    } else most += weight * scale;
    ranged += weight;
  }
  const coverage = applicable > 0 ? round4(answered / applicable) : 0;
  const isEnough =
    scored > 0 &&
    coverage >= round4(threshold) &&
    counts[ANSWERED]! >= FEWEST_ANSWERED &&
    round4(applicable / leftIn) >= LEAST_APPLICABLE;
  return {
    score: isEnough ? round4(points / scored) : null,
    coverage,
    low: ranged > 0 ? round4(points / ranged) : null,
    high: ranged > 0 ? round4(most / ranged) : null,
    counts: {
      answered: counts[0]!,
      not_applicable: counts[1]!,
      do_not_know: counts[2]!,
      prefer_not: counts[3]!,
      unanswered: counts[4]!,
    },
    ...poolGaps(columns, cells, columns.target),
  };
}

/** The gap figure of `cells` against `targets` (NaN = none): only of cells with both a level and a target. */
export function poolGaps(columns: CellColumns, cells: ArrayLike<number>, targets: Float64Array): GapFigure {
  let weight = 0;
  let sum = 0;
  let gaps = 0;
  let largest = 0;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (columns.state[cell] !== ANSWERED) continue;
    const gap = Math.max(0, targets[cell]! - columns.level[cell]!);
    if (Number.isNaN(gap)) continue;
    weight += columns.share[cell]!;
    sum += columns.share[cell]! * gap;
    if (gap > 0) gaps++;
    if (gap > largest) largest = gap;
  }
  if (weight === 0) return { gap: null, gaps: 0, largestGap: null };
  return { gap: round4(sum / weight), gaps, largestGap: round4(largest) };
}
