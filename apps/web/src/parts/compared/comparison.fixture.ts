import type { Comparison } from '@chorsu/access';

/** A comparison of themes from one line a theme: what is shown of each country, null where it isn't available. */
export function comparisonOf(
  themes: readonly {
    readonly gaps: readonly (number | null)[];
    readonly scores?: readonly (number | null)[];
    readonly coverage?: number;
    readonly questions?: number;
    readonly band?: { readonly n: number; readonly median: number };
  }[],
): Comparison {
  const shown = themes.map(
    ({ gaps, scores }) => scores ?? gaps.map((gap) => (gap === null ? null : 3 - gap)),
  );
  const share = (value: (row: number) => number) =>
    shown.map((row, place) => row.map((score) => (score === null ? null : value(place))));
  return {
    audience: 'region',
    isPresented: false,
    kind: 'themes',
    scale: 4,
    scoringVersions: [1],
    keys: themes.map((_, place) => `T${place + 1}`),
    questions: themes.map(({ questions }) => questions ?? 8),
    countries: (themes[0]?.gaps ?? []).map((_, place) => ({
      id: `c${place}`,
      isOwn: place === 0,
      snapshotDate: shown.some((row) => row[place] !== null) ? `202${4 + (place % 3)}-03-01` : null,
    })),
    availability: shown.map((row) => row.map((score) => (score === null ? 0 : 2))),
    score: shown,
    coverage: share((place) => themes[place]?.coverage ?? 1),
    low: share(() => 0.5),
    high: share(() => 2.5),
    referenceGap: themes.map(({ gaps }) => gaps),
    bands: {
      n: themes.map(({ band }) => band?.n ?? null),
      median: themes.map(({ band }) => band?.median ?? null),
      lower: themes.map(() => null),
      upper: themes.map(() => null),
      reason: themes.map(({ band }) => (band ? null : 'protection')),
    },
  };
}
