import type { ComparedCountry, CountryReleases } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Edition, Profile } from '@chorsu/scoring';
import { releasesIn } from './editions.ts';
import type { Submitted } from './submitted.ts';

/** What stands behind the figures of a group of countries. */
export interface Standing {
  /** The newest snapshot of each country. */
  readonly newest: ReadonlyMap<Id, Submitted>;
  readonly edition: Edition | undefined;
  readonly releasesFor: (countryId: Id) => CountryReleases;
}

/** The snapshots whose profiles the figures are made from: today's and those of the edition. */
export const snapshotsBehind = ({ newest, edition }: Pick<Standing, 'newest' | 'edition'>): Id[] => [
  ...new Set([
    ...[...newest.values()].map(({ id }) => id),
    ...(edition?.contributors.map(({ snapshot }) => snapshot) ?? []),
  ]),
];

/** Countries of the edition that have left the group since. */
export const departedSince = ({ edition }: Pick<Standing, 'edition'>, countryIds: readonly Id[]): Id[] =>
  (edition?.contributors ?? []).map(({ country }) => country).filter((id) => !countryIds.includes(id));

/** Each country as the gate needs it, in the order in which they come. */
export function comparedCountries(
  countryIds: readonly Id[],
  { newest, edition, releasesFor }: Standing,
  profiles: ReadonlyMap<Id, Profile>,
): ComparedCountry[] {
  const frozen = new Map(edition?.contributors.map((contributor) => [contributor.country, contributor]));
  return countryIds.map((id) => {
    const snapshot = newest.get(id);
    const contributor = frozen.get(id);
    const frozenProfile = contributor && profiles.get(contributor.snapshot);
    return {
      id,
      snapshotDate: snapshot?.takenAt.slice(0, 10) ?? null,
      profile: (snapshot && profiles.get(snapshot.id)) ?? null,
      releases: releasesFor(id),
      edition:
        edition && contributor && frozenProfile
          ? {
              madeOn: edition.madeOn,
              snapshot: contributor.snapshot,
              profile: frozenProfile,
              releases: releasesIn(contributor),
            }
          : null,
    };
  });
}
