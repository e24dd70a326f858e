import type { LocalizedText } from '@chorsu/kernel';
import { dayFromNow } from '../../parts/day.tsx';
import type { SharingPlace } from './releases.graphql.ts';

/** Who stands around a country: its regions, and the other countries in them. */
export interface Neighbours {
  readonly regions: readonly LocalizedText[];
  readonly countries: readonly LocalizedText[];
}

type Country = SharingPlace['countries'][number];

export function neighboursOf(
  { regions, countries }: Pick<SharingPlace, 'regions' | 'countries'>,
  countryId: string,
  today = dayFromNow(),
): Neighbours {
  const regionsOf = (country: Country | undefined) =>
    (country?.regions ?? [])
      .filter(({ from, until }) => from <= today && (!until || until >= today))
      .map(({ regionId }) => regionId);
  const own = new Set(regionsOf(countries.find(({ id }) => id === countryId)));
  return {
    regions: regions.filter(({ id }) => own.has(id)).map(({ name }) => name),
    countries: countries
      .filter((country) => country.id !== countryId && regionsOf(country).some((id) => own.has(id)))
      .map(({ name }) => name),
  };
}

/** What a country has answered: of each questionnaire the newest version. */
export function answeredVersions({ assessments, questionnaires }: SharingPlace) {
  const answered = new Set(assessments.map(({ versionId }) => versionId));
  return questionnaires.flatMap(({ id, title, versions }) => {
    const [newest] = versions
      .filter((version) => answered.has(version.id))
      .sort((one, other) => other.number - one.number);
    return newest ? [{ questionnaireId: id, title, versionId: newest.id }] : [];
  });
}
