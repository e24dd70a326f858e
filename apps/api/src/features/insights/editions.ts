import type { CountryReleases } from '@chorsu/access';
import { canonicalJson, type Id } from '@chorsu/kernel';
import { isEditionDue, type Contributor, type Edition } from '@chorsu/scoring';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { fromJson, isDuplicate } from '../../platform/database/dialect.ts';
import { marks } from '../../platform/database/sql.ts';
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
  { organisationId, versionId }: Group,
  contributors: readonly Contributor[],
): Promise<Edition | undefined> {
  const editions = await editionsFor(ctx, versionId, new Map([[organisationId, contributors]]));
  return editions.get(organisationId);
}

/** The same for several regions, by region: the last ones are read at once. */
export async function editionsFor(
  ctx: RequestContext,
  versionId: Id,
  contributors: ReadonlyMap<Id, readonly Contributor[]>,
): Promise<Map<Id, Edition>> {
  const editions = await lastEditions(ctx, versionId, [...contributors.keys()]);
  for (const [organisationId, standing] of contributors) {
    const next: Edition = { madeOn: ctx.today, contributors: standing.filter(sharesAnything) };
    if (!isEditionDue(editions.get(organisationId), next)) continue;
    editions.set(organisationId, await made(ctx, { organisationId, versionId }, next));
  }
  return editions;
}

async function made(ctx: RequestContext, group: Group, next: Edition): Promise<Edition> {
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
    if (!isDuplicate(error)) throw error;
    // Two looked at once: the other's stands.
    const last = await lastEditions(ctx, group.versionId, [group.organisationId]);
    return last.get(group.organisationId) ?? next;
  }
}

/** Regions in whose last edition any of the countries stands. */
export async function regionsHolding(
  ctx: RequestContext,
  versionId: Id,
  countryIds: readonly Id[],
): Promise<Id[]> {
  const regions = await ctx.sql.rows<{ id: Id }>("SELECT `id` FROM `organisation` WHERE `kind` = 'region'");
  const editions = await lastEditions(
    ctx,
    versionId,
    regions.map(({ id }) => id),
  );
  return [...editions]
    .filter(([, { contributors }]) => contributors.some(({ country }) => countryIds.includes(country)))
    .map(([id]) => id);
}

async function lastEditions(
  ctx: RequestContext,
  versionId: Id,
  organisationIds: readonly Id[],
): Promise<Map<Id, Edition>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.sql.rows<{ organisationId: Id; madeOn: string; content: unknown }>(
    `SELECT e.\`organisationId\`, e.\`madeOn\`, e.\`content\` FROM \`edition\` e JOIN (
       SELECT \`organisationId\`, MAX(\`madeOn\`) AS \`madeOn\` FROM \`edition\`
       WHERE \`versionId\` = ? AND \`organisationId\` IN (${marks(organisationIds)}) GROUP BY \`organisationId\`
     ) l ON l.\`organisationId\` = e.\`organisationId\` AND l.\`madeOn\` = e.\`madeOn\`
     WHERE e.\`versionId\` = ?`,
    [versionId, ...organisationIds, versionId],
  );
  return new Map(
    rows.map(({ organisationId, madeOn, content }) => {
      const { contributors } = fromJson<StoredEdition['content']>(content);
      return [organisationId, { madeOn, contributors }];
    }),
  );
}
