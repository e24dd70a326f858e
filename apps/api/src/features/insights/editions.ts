import type { CountryReleases } from '@chorsu/access';
import { canonicalJson, type Id } from '@chorsu/kernel';
import { isEditionDue, type Contributor, type Edition } from '@chorsu/scoring';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { isDuplicate } from '../../platform/database/dialect.ts';
import { StoredEdition } from './edition.entity.ts';
import type { Submitted } from './submitted.ts';

interface Group {
  readonly organisationId: Id;
  readonly versionId: Id;
}

/** A country as it would stand in an edition made now. */
export const contributorOf = (
  { countryId, id }: Submitted,
  { releases, confidential = [] }: CountryReleases,
): Contributor => ({
  country: countryId,
  snapshot: id,
  // Editions made before there were confidential sections hold the list alone; where there are none they still do.
  release: canonicalJson(confidential.length > 0 ? { releases, confidential } : releases),
});

/** Who shares nothing stands in no figure, so their news is none that makes another edition due. */
const sharesAnything = (contributor: Contributor): boolean =>
  releasesIn(contributor).releases.some(({ detail }) => detail !== 'nothing');

export function releasesIn({ release }: Contributor): CountryReleases {
  const frozen = JSON.parse(release) as CountryReleases | CountryReleases['releases'];
  return 'releases' in frozen ? frozen : { releases: frozen };
}

/**
 * The edition that counts: the last one, or a new one where one is due (30 days, three contributors new or changed).
 * It is made when somebody first looks, so that no clock has to run for it.
 */
export async function editionFor(
  ctx: RequestContext,
  group: Group,
  contributors: readonly Contributor[],
): Promise<Edition | undefined> {
  const last = await lastEdition(ctx, group);
  const next: Edition = { madeOn: ctx.today, contributors: contributors.filter(sharesAnything) };
  if (!isEditionDue(last, next)) return last;
  try {
    await ctx.write([], (tx) =>
      tx.db.insert(StoredEdition, {
        id: tx.newId(),
        ...group,
        madeOn: next.madeOn,
        content: { contributors: [...next.contributors] },
      }),
    );
    return next;
  } catch (error) {
    // Two looked at once: the other's stands.
    if (isDuplicate(error)) return lastEdition(ctx, group);
    throw error;
  }
}

async function lastEdition(ctx: RequestContext, group: Group): Promise<Edition | undefined> {
  const stored = await ctx.db.findOne(StoredEdition, { where: { ...group }, order: { madeOn: 'DESC' } });
  return stored ? { madeOn: stored.madeOn, contributors: stored.content.contributors } : undefined;
}
