import type { Comparison } from '@chorsu/access';

/** The theme or two in which most remains to be done, and what says so. Keys of the comparison. */
export interface Headline {
  readonly of: 'gaps' | 'bands';
  readonly keys: readonly [string] | readonly [string, string];
}

/** Fewer figures say nothing of a region. */
const fewestCountries = 3;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

interface Ranked {
  readonly key: string;
  readonly value: number;
}

/** The two largest; one where the second isn't alone at its place; undefined where not even the first is. */
function largest(values: readonly Ranked[]): Headline['keys'] | undefined {
  const [first, second, third] = [...values].sort((a, b) => b.value - a.value);
  if (!first) return undefined;
  if (!second || second.value !== third?.value) return second ? [first.key, second.key] : [first.key];
  return first.value > second.value ? [first.key] : undefined;
}

/**
 * What a comparison says in one sentence: by the mean reference gap of the countries shown by name, where at least
 * three are; else by the medians of the countries that stand as one. Undefined where too little is available, or
 * nothing stands out.
 */
export function headlineOf({ keys, referenceGap, bands }: Comparison): Headline | undefined {
  const gaps = keys.flatMap((key, row): Ranked[] => {
    const shown = (referenceGap[row] ?? []).filter((gap): gap is number => gap !== null);
    return shown.length >= fewestCountries ? [{ key, value: mean(shown) }] : [];
  });
  if (gaps.length > 1) {
    const found = largest(gaps.filter(({ value }) => value > 0));
    return found && { of: 'gaps', keys: found };
  }
  const medians = keys.flatMap((key, row): Ranked[] => {
    const median = bands.median[row];
    return typeof median === 'number' ? [{ key, value: -median }] : [];
  });
  const found = medians.length > 1 ? largest(medians) : undefined;
  return found && { of: 'bands', keys: found };
}
