import type { Comparison } from '@chorsu/access';
import type { BandFigure, HeatCell } from '@chorsu/charts';
import { askedColumns, bandAt, isThin, namedSpread } from './group-figures.ts';

export interface SpreadWords {
  readonly countries: (n: number) => string;
  readonly middleHalf: string;
  readonly range: (low: number, high: number) => string;
  readonly of: string;
}

/** A region's countries in one row: those shown by name, or those that are protected. They are never mixed. */
export type RegionRow = 'named' | 'protected';

const figureOf = (comparison: Comparison, row: number, of: RegionRow): BandFigure | null =>
  of === 'named' ? namedSpread(comparison, row) : bandAt(comparison, row);

/** Which rows a region has: none where nothing of it is available. */
export const rowsOf = (comparison: Comparison): readonly RegionRow[] =>
  (['named', 'protected'] as const).filter((of) =>
    askedColumns(comparison).some((row) => figureOf(comparison, row, of) !== null),
  );

/** The median of a row in each asked column, with how many countries it stands for. */
export function spreadCells(comparison: Comparison, of: RegionRow, words: SpreadWords): readonly HeatCell[] {
  return askedColumns(comparison).map((row): HeatCell => {
    const band = figureOf(comparison, row, of);
    if (!band) return { figure: { absence: 'notAvailable' } };
    const { n, median, quartiles } = band;
    return {
      figure: { value: median, isThin: isThin(comparison.questions[row] ?? 0) },
      facts: [
        { label: words.of, text: words.countries(n) },
        ...(quartiles ? [{ label: words.middleHalf, text: words.range(...quartiles) }] : []),
      ],
    };
  });
}

/** Whether any country of the region is shown by name. */
export const hasNames = ({ countries }: Comparison): boolean =>
  countries.some(({ snapshotDate }) => snapshotDate !== null);
