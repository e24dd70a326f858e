import type { ComparedCountry, ComparisonReader, RegionBeside } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Edition } from '@chorsu/scoring';

/** A region with all that its figures are made from, for one reader. */
export interface StandingRegion {
  readonly id: Id;
  readonly edition: Edition | undefined;
  readonly countries: readonly ComparedCountry[];
  readonly departed: readonly ComparedCountry[];
  readonly reader: ComparisonReader;
}

/** The others that share any country with it. The order of all regions is that of their ids, which never change. */
export function besideOf(region: StandingRegion, all: readonly StandingRegion[]): RegionBeside[] {
  const own = new Set(standingIn(region).map(({ id }) => id));
  return all
    .filter((other) => other.id !== region.id && standingIn(other).some(({ id }) => own.has(id)))
    .map((other) => ({
      isEarlier: other.id < region.id,
      countries: standingIn(other),
      reader: other.reader,
    }));
}

const standingIn = ({ countries, departed }: StandingRegion): readonly ComparedCountry[] => [
  ...countries,
  ...departed,
];
