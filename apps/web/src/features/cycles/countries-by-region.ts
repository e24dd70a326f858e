import type { CountriesWithin } from './cycles.graphql.ts';

export type Country = CountriesWithin['countries'][number];

/** A region (undefined: countries in none today) and its countries. */
export interface CountryGroup {
  readonly region: CountriesWithin['regions'][number] | undefined;
  readonly countries: readonly Country[];
}

interface Wish {
  /** The region or network that opens the cycle: within one region there is one group. */
  readonly within: string;
  /** As `2026-11-23`. */
  readonly today: string;
  /** Only countries whose name holds it, or all of a region whose name does. */
  readonly search: string;
  readonly nameOf: (organisation: { readonly name: Country['name'] }) => string;
  readonly locale: string;
}

/** Countries under the regions to which they belong today, in the reader's alphabet; one in two regions stands in both. */
export function countriesByRegion({ countries, regions }: CountriesWithin, wish: Wish): CountryGroup[] {
  const { within, today, search, nameOf, locale } = wish;
  const { compare } = new Intl.Collator(locale);
  const byName = (one: Pick<Country, 'name'>, other: Pick<Country, 'name'>): number =>
    compare(nameOf(one), nameOf(other));
  const sorted = [...countries].sort(byName);
  const belongs = (country: Country, id: string): boolean =>
    country.regions.some(
      ({ regionId, from, until }) => regionId === id && from <= today && (!until || until >= today),
    );
  const shown = regions.filter(({ id }) => !regions.some((one) => one.id === within) || id === within);
  const groups: CountryGroup[] = [...shown].sort(byName).map((region) => ({
    region,
    countries: sorted.filter((country) => belongs(country, region.id)),
  }));
  const homeless = sorted.filter((country) => !shown.some(({ id }) => belongs(country, id)));
  const holds = (organisation: Pick<Country, 'name'>): boolean =>
    isFound(nameOf(organisation), search, locale);
  return [...groups, { region: undefined, countries: homeless }].flatMap((group) => {
    const found =
      group.region && holds(group.region) ? group.countries : group.countries.filter((one) => holds(one));
    return found.length > 0 ? [{ ...group, countries: found }] : [];
  });
}

const marks = /\p{Mark}/gu;
/** Without accents and case, as people type in a hurry. */
const plain = (text: string, locale: string): string =>
  text.normalize('NFD').replace(marks, '').toLocaleLowerCase(locale);

const isFound = (name: string, search: string, locale: string): boolean =>
  plain(name, locale).includes(plain(search.trim(), locale));
