import { AVAILABILITY, type Comparison } from '@chorsu/access';
import type { Fact, Figure, HeatCell } from '@chorsu/charts';
import { isThin, rangeOf } from '../../parts/compared/group-figures.ts';

export type Measure = 'levels' | 'gaps';

/** What one country shows in one column. */
export function figureAt(comparison: Comparison, row: number, country: number, measure: Measure): Figure {
  const { availability, questions, score, coverage, low, high, referenceGap } = comparison;
  if (questions[row] === 0) return { absence: 'notAsked' };
  const shown = AVAILABILITY[availability[row]?.[country] ?? 0];
  if (shown !== 'shown') return { absence: shown === 'notEnoughData' ? 'notEnough' : 'notAvailable' };
  const value = (measure === 'gaps' ? referenceGap : score)[row]?.[country];
  if (typeof value !== 'number') return { absence: 'notEnough' };
  const range =
    measure === 'levels'
      ? rangeOf(coverage[row]?.[country], low[row]?.[country], high[row]?.[country])
      : undefined;
  return { value, isThin: isThin(questions[row]!), ...(range ? { range } : {}) };
}

/** Words for the facts that stand beside a figure. */
export interface FactWords {
  readonly level: string;
  readonly gap: string;
  readonly coverage: string;
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
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
  const { score, coverage, referenceGap } = comparison;
  const other = (measure === 'gaps' ? score : referenceGap)[row]?.[country];
  const share = coverage[row]?.[country];
  const facts: Fact[] = [
    ...(typeof other === 'number'
      ? [{ label: measure === 'gaps' ? words.level : words.gap, text: words.number(other) }]
      : []),
    ...(typeof share === 'number' ? [{ label: words.coverage, text: words.percent(share) }] : []),
  ];
  return { figure, facts };
}

/** First and last day of the snapshots that are shown; undefined when none is. */
export function snapshotDays({ countries }: Comparison): readonly [string, string] | undefined {
  const days = countries.flatMap(({ snapshotDate }) => (snapshotDate ? [snapshotDate] : [])).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? [first, last] : undefined;
}
