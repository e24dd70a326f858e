import type { ListedOrganisation } from './organisations.graphql.ts';

/** A country with its institutions. */
export interface CountryBranch {
  readonly country: ListedOrganisation;
  readonly institutions: readonly ListedOrganisation[];
}

/** A region (undefined: countries in none today) with its countries and its own institutions. */
export interface RegionBranch {
  readonly region: ListedOrganisation | undefined;
  readonly countries: readonly CountryBranch[];
  readonly institutions: readonly ListedOrganisation[];
}

export interface Tree {
  readonly network: ListedOrganisation | undefined;
  /** Delegations and others that stand below the network itself. */
  readonly institutions: readonly ListedOrganisation[];
  readonly regions: readonly RegionBranch[];
}

/** Whether a membership of a region holds on a day; the last day is included. */
export const holdsOn = (
  { from, until }: { readonly from: string; readonly until: string | null },
  day: string,
): boolean => from <= day && (until === null || until >= day);

/** The network as it stands on a day; a country in two regions stands in both. All lists in the order of `compare`. */
export function treeOf(
  organisations: readonly ListedOrganisation[],
  day: string,
  compare: (one: ListedOrganisation, other: ListedOrganisation) => number,
): Tree {
  const sorted = [...organisations].sort(compare);
  const of = (kind: ListedOrganisation['kind']) => sorted.filter((one) => one.kind === kind);
  const below = (id: string | undefined) => of('institution').filter(({ parentId }) => parentId === id);
  const network = of('network')[0];
  const branch = (country: ListedOrganisation): CountryBranch => ({
    country,
    institutions: below(country.id),
  });
  const regionsOf = ({ regions }: ListedOrganisation) =>
    regions.filter((one) => holdsOn(one, day)).map(({ regionId }) => regionId);
  const countries = of('country');
  const homeless = countries.filter((country) => regionsOf(country).length === 0);
  return {
    network,
    institutions: network ? below(network.id) : [],
    regions: [
      ...of('region').map((region) => ({
        region,
        countries: countries.filter((country) => regionsOf(country).includes(region.id)).map(branch),
        institutions: below(region.id),
      })),
      ...(homeless.length > 0
        ? [{ region: undefined, countries: homeless.map(branch), institutions: [] }]
        : []),
    ],
  };
}

/** What of a region's branch fits a test: a country stays when it or one of its institutions does. */
export function pruned(
  { region, countries, institutions }: RegionBranch,
  fits: (one: ListedOrganisation) => boolean,
): RegionBranch | undefined {
  if (region && fits(region)) return { region, countries, institutions };
  const kept = {
    region,
    countries: countries.flatMap((branch) => {
      if (fits(branch.country)) return [branch];
      const found = branch.institutions.filter(fits);
      return found.length > 0 ? [{ country: branch.country, institutions: found }] : [];
    }),
    institutions: institutions.filter(fits),
  };
  return kept.countries.length + kept.institutions.length > 0 ? kept : undefined;
}
