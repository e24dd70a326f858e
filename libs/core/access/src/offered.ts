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
 * Whether a comparison shows this reader anything of what was submitted: their own country, anybody by name, or as many
 * protected in one figure as a band needs. Else it isn't offered: it looks as if nobody had submitted.
 */
export function isOfferedTogether(
  { document, plan, countries }: SubmittedTogether,
  reader: ComparisonReader,
): boolean {
  const { audiences, observingFor, today, ownCountries } = reader;
  const outside = { as: 'outside', audiences, observingFor, today } as const;
  const isOwn = (id: Id): boolean => !isPresenting(reader) && ownCountries.includes(id);
  if (countries.some(({ id, releases }) => isOwn(id) || sharesByName(document, releases, outside)))
    return true;
  const details = countries.map(({ releases }) => detailAt(releases, outside));
  return Object.values(plan.pools)
    .flat()
    .some(
      (pool) =>
        details.filter((at) => isAtLeast(poolDetail(pool, at), 'aggregates')).length >= FEWEST_PROTECTED,
    );
}
