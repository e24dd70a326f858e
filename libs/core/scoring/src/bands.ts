/** Fewer protected countries than this make no figure; a network may ask for more, never for less. */
export const FEWEST_PROTECTED = 3;
/** From so many on the quartiles are told too. */
export const QUARTILES_FROM = 8;

/** What may be told of protected countries: never smallest, largest, mean, dots or counts per level. */
export interface Band {
  readonly n: number;
  /** Rounded to half a level. */
  readonly median: number;
  /** First and third, rounded to half a level like the median; null below QUARTILES_FROM. */
  readonly quartiles: readonly [number, number] | null;
}

/**
 * In a figure that is shown to a room everyone knows their own value. With 3 or 4 countries a median at an end of the
 * scale would then tell all the others', with 8 the quartiles would (the specs enumerate it).
 */
export const FEWEST_PRESENTED = FEWEST_PROTECTED + 2;
const QUARTILES_PRESENTED_FROM = QUARTILES_FROM + 1;

/**
 * The band of the values of protected countries, or null where there are too few. `isPresented`: one of them may be
 * the viewer's own.
 */
export function bandOf(
  values: readonly number[],
  { fewest = FEWEST_PROTECTED, isPresented = false }: { fewest?: number; isPresented?: boolean } = {},
): Band | null {
  const n = values.length;
  if (n < Math.max(isPresented ? FEWEST_PRESENTED : FEWEST_PROTECTED, fewest)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    n,
    median: toHalf(quantile(sorted, 0.5)),
    quartiles:
      n < (isPresented ? QUARTILES_PRESENTED_FROM : QUARTILES_FROM)
        ? null
        : [toHalf(quantile(sorted, 0.25)), toHalf(quantile(sorted, 0.75))],
  };
}

/** Type 7 of Hyndman and Fan: linear between the order statistics around 1 + (n − 1)p. */
export function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const lower = sorted[below]!;
  return lower + (at - below) * ((sorted[below + 1] ?? lower) - lower);
}

const toHalf = (level: number): number => Math.floor(level * 2 + 0.5) / 2;
