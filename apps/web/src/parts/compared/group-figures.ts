import type { Comparison } from '@chorsu/access';
import type { BandFigure } from '@chorsu/charts';

/** What rests on fewer questions is outlined. */
const fewestQuestions = 3;
/** Below this share answered a level is told with its range. */
const wholeFrom = 0.9;

export const isThin = (questions: number): boolean => questions < fewestQuestions;

/** What a level could be where much is missing; undefined where little is, or the ends aren't available. */
export const rangeOf = (
  coverage: number | null | undefined,
  low: number | null | undefined,
  high: number | null | undefined,
): readonly [number, number] | undefined =>
  (coverage ?? 1) < wholeFrom && typeof low === 'number' && typeof high === 'number'
    ? [low, high]
    : undefined;

/** Columns that any question feeds, as places in the comparison's keys. */
export const askedColumns = ({ questions }: Comparison): readonly number[] =>
  questions.flatMap((count, row) => (count > 0 ? [row] : []));

/** The protected countries of one column as one; null: not available. */
export function bandAt({ bands }: Comparison, row: number): BandFigure | null {
  const n = bands.n[row];
  const median = bands.median[row];
  if (typeof n !== 'number' || typeof median !== 'number') return null;
  const lower = bands.lower[row];
  const upper = bands.upper[row];
  return {
    n,
    median,
    quartiles: typeof lower === 'number' && typeof upper === 'number' ? [lower, upper] : null,
  };
}

/** Type 7, as everywhere: linear between the two values next to the place. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const from = sorted[below]!;
  return from + (place - below) * ((sorted[below + 1] ?? from) - from);
}

/** Middle and middle half of the countries that are shown by name anyway; null with fewer than three. */
export function namedSpread({ score }: Comparison, row: number): BandFigure | null {
  const shown = (score[row] ?? []).filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (shown.length < 3) return null;
  return {
    n: shown.length,
    median: quantile(shown, 0.5),
    quartiles: shown.length < 4 ? null : [quantile(shown, 0.25), quantile(shown, 0.75)],
  };
}
