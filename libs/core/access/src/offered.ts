import type { Id } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { FEWEST_PROTECTED, type ScoringPlan } from '@chorsu/scoring';
import { type ComparisonReader, isPresenting } from './region-band.ts';
import { type CountryReleases, detailAt, isAtLeast, poolDetail, sharesByName } from './release.ts';

/** One version of a questionnaire with the countries that submitted it. */
export interface SubmittedTogether {
  readonly document: QuestionnaireDocument;
  readonly plan: ScoringPlan;
  readonly countries: readonly { readonly id: Id; readonly releases: CountryReleases }[];
}

/**
 * The countries of which a comparison shows this reader anything: their own, anybody by name, and those that stand with as
 * many protected in one figure as a band needs. All others look as if they had not submitted, and a version with none of
 * them as if nobody had: it isn't offered.
 */
export function shownTogether(
  { document, plan, countries }: SubmittedTogether,
  reader: ComparisonReader,
): ReadonlySet<Id> {
  const { audiences, observingFor, today, ownCountries } = reader;
  const outside = { as: 'outside', audiences, observingFor, today } as const;
  const isOwn = (id: Id): boolean => !isPresenting(reader) && ownCountries.includes(id);
  const named = countries.filter(
    ({ id, releases }) => isOwn(id) || sharesByName(document, releases, outside),
  );
  const details = countries.map(({ id, releases }) => ({ id, at: detailAt(releases, outside) }));
  const inBands = Object.values(plan.pools)
    .flat()
    .map((pool) => details.filter(({ at }) => isAtLeast(poolDetail(pool, at), 'aggregates')))
    .filter((together) => together.length >= FEWEST_PROTECTED);
  return new Set([...named, ...inBands.flat()].map(({ id }) => id));
}
