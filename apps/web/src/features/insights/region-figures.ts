import { AVAILABILITY, type Comparison } from '@chorsu/access';
import type { BandFigure, Fact, Figure, HeatCell } from '@chorsu/charts';

/** Below this share answered a level is told with its range. */
const wholeFrom = 0.9;
/** What rests on fewer questions is outlined. */
const fewestQuestions = 3;

export type Measure = 'levels' | 'gaps';

/** What one country shows in one column. */
export function figureAt(comparison: Comparison, row: number, country: number, measure: Measure): Figure {
  const { availability, questions, score, coverage, low, high, referenceGap } = comparison;
  if (questions[row] === 0) return { absence: 'notAsked' };
  const isThin = questions[row]! < fewestQuestions;
  const shown = AVAILABILITY[availability[row]?.[country] ?? 0];
  if (shown !== 'shown') return { absence: shown === 'notEnoughData' ? 'notEnough' : 'notAvailable' };
  const value = (measure === 'gaps' ? referenceGap : score)[row]?.[country];
  if (typeof value !== 'number') return { absence: 'notEnough' };
  const share = coverage[row]?.[country] ?? 1;
  const ends = [low[row]?.[country], high[row]?.[country]];
  const hasRange =
    measure === 'levels' && share < wholeFrom && typeof ends[0] === 'number' && typeof ends[1] === 'number';
  return {
    value,
    isThin,
    ...(hasRange ? { range: ends as [number, number] } : {}),
  };
}

/** Words for the facts that stand beside a figure. */
export interface FactWords {
  readonly level: string;
  readonly gap: string;
  readonly coverage: string;
  readonly snapshot: string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly day: (date: string) => string;
}

/** Figure of a cell and what its tip tells besides. */
export function cellAt(
  comparison: Comparison,
  row: number,
  country: number,
  measure: Measure,
  words: FactWords,
): HeatCell {
  const figure = figureAt(comparison, row, country, measure);
  if ('absence' in figure) return { figure };
  const { score, coverage, referenceGap, countries } = comparison;
  const other = (measure === 'gaps' ? score : referenceGap)[row]?.[country];
  const share = coverage[row]?.[country];
  const date = countries[country]?.snapshotDate;
  const facts: Fact[] = [
    ...(typeof other === 'number'
      ? [{ label: measure === 'gaps' ? words.level : words.gap, text: words.number(other) }]
      : []),
    ...(typeof share === 'number' ? [{ label: words.coverage, text: words.percent(share) }] : []),
    ...(date ? [{ label: words.snapshot, text: words.day(date) }] : []),
  ];
  return { figure, facts };
}

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

/** First and last day of the snapshots that are shown; undefined when none is. */
export function snapshotDays({ countries }: Comparison): readonly [string, string] | undefined {
  const days = countries.flatMap(({ snapshotDate }) => (snapshotDate ? [snapshotDate] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? [first, last] : undefined;
}
