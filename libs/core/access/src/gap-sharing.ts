import type { Id } from '@chorsu/kernel';
import type { ScoringPlan } from '@chorsu/scoring';
import { type ComparedCountry, type ComparisonReader, isPresenting } from './region-band.ts';
import { revealLevels } from './reveal-profile.ts';

/** One country's gap says nothing of others. */
const FEWEST_SHARING = 2;

/** Gaps to the reference level that several countries have, cell by cell; the most and largest first. */
export interface SharedGaps {
  /** M. */
  readonly scale: number;
  /** Countries of which any level is seen by name: the others stand in no count. */
  readonly countries: readonly Id[];
  /** Printed paths, such as `1.3@C`. */
  readonly paths: readonly string[];
  /** By path: how many of the countries show a level there. */
  readonly shown: readonly number[];
  /** By path: which of them have a gap, as places in `countries`, and how large each is. */
  readonly sharing: readonly (readonly number[])[];
  readonly gaps: readonly (readonly number[])[];
}

/**
 * Counted over countries that the reader sees by name alone. Counts over the protected would be counts of levels, which
 * are never told; they stand in bands only.
 */
export function sharedGaps(
  { plan, countries }: { readonly plan: ScoringPlan; readonly countries: readonly ComparedCountry[] },
  reader: ComparisonReader,
): SharedGaps {
  const { audiences, observingFor, ownCountries, today } = reader;
  const outside = { as: 'outside', audiences, observingFor, today } as const;
  const isPresented = isPresenting(reader);
  const seen = countries.flatMap(({ id, profile, releases }) => {
    if (!profile) return [];
    const isOwn = ownCountries.includes(id) && !isPresented;
    const levels = isOwn
      ? profile.cells.levels
      : revealLevels(profile, true, { plan, releases, reader: outside });
    return levels.some((level) => level !== null) ? [{ id, levels }] : [];
  });
  const cells = plan.paths.flatMap((path, cell) => {
    const reference = plan.references[cell]!;
    const found = seen.flatMap(({ levels }, place) => {
      const level = levels[cell] ?? null;
      return level === null ? [] : [{ place, gap: Math.max(0, reference - level) }];
    });
    const sharing = found.filter(({ gap }) => gap > 0);
    return sharing.length < FEWEST_SHARING
      ? []
      : [{ path, shown: found.length, sharing, size: sum(sharing) }];
  });
  // How many × how large on average is the sum; what is alike stays in the questionnaire's order.
  const sorted = cells.toSorted((a, b) => b.size - a.size);
  return {
    scale: plan.scale,
    countries: seen.map(({ id }) => id),
    paths: sorted.map(({ path }) => path),
    shown: sorted.map(({ shown }) => shown),
    sharing: sorted.map(({ sharing }) => sharing.map(({ place }) => place)),
    gaps: sorted.map(({ sharing }) => sharing.map(({ gap }) => gap)),
  };
}

const sum = (sharing: readonly { readonly gap: number }[]): number =>
  sharing.reduce((total, { gap }) => total + gap, 0);
