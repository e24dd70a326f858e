import { shownTogether, type ComparisonReader, type CountryReleases } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { Context } from '../../platform/context/request-context.ts';
import type { PublishedVersion, Versions } from '../assessments/versions.ts';
import type { ReleasesService } from '../releases/releases.service.ts';
import { commonVersion, newestByCountry, type Submitted } from './submitted.ts';

/** What a comparison of several countries may be made from, for one reader. */
export interface OfferedVersions {
  /** The latest that the reader sees first; they may choose another. */
  readonly versionIds: readonly Id[];
  readonly version: PublishedVersion | undefined;
  readonly newest: ReadonlyMap<Id, Submitted>;
  /** To the questionnaire of the version. */
  readonly releases: ReadonlyMap<Id, CountryReleases>;
}

interface Offered extends Omit<OfferedVersions, 'versionIds'> {
  /** Of whom the reader sees something in it. */
  readonly shown: ReadonlySet<Id>;
}

interface Group {
  /** Those that still count, the newest first. */
  readonly snapshots: readonly Submitted[];
  /** Whose releases are wanted: of all that stand in its figures. */
  readonly countryIds: readonly Id[];
  /** One region, or those of the network: each has bands of its own. */
  readonly regions: readonly { readonly countryIds: readonly Id[]; readonly reader: ComparisonReader }[];
  /** The version that was asked for. */
  readonly versionId?: Id | null | undefined;
}

/** Versions of which the reader may see something; the others look as if nobody had submitted them. */
export async function offeredVersions(
  ctx: Context,
  { snapshots, countryIds, regions, versionId }: Group,
  { versions, releases }: { readonly versions: Versions; readonly releases: ReleasesService },
): Promise<OfferedVersions> {
  const byQuestionnaire = new Map<Id, Map<Id, CountryReleases>>();
  const offered = new Map<Id, Offered>();
  for (const [id, submitted] of Map.groupBy(snapshots, (snapshot) => snapshot.versionId)) {
    const version = await versions.of(ctx.sql, id);
    const { questionnaireId, document, plan } = version;
    const released =
      byQuestionnaire.get(questionnaireId) ?? (await releases.ofMany(ctx, countryIds, questionnaireId));
    byQuestionnaire.set(questionnaireId, released);
    const newest = newestByCountry(submitted);
    const submittedIn = (within: readonly Id[]) =>
      within
        .filter((country) => newest.has(country))
        .map((country) => ({ id: country, releases: released.get(country) ?? { releases: [] } }));
    const shown = new Set(
      regions.flatMap((region) => [
        ...shownTogether({ document, plan, countries: submittedIn(region.countryIds) }, region.reader),
      ]),
    );
    if (shown.size > 0) offered.set(id, { version, newest, releases: released, shown });
  }
  // Neither the order nor the choice tells what others submitted.
  const visible = snapshots.filter((snapshot) =>
    offered.get(snapshot.versionId)?.shown.has(snapshot.countryId),
  );
  const chosen = versionId ?? commonVersion(visible);
  const { version, newest, releases: released } = offered.get(chosen ?? '') ?? nothing;
  return {
    versionIds: [...new Set(visible.map((snapshot) => snapshot.versionId))],
    version,
    newest,
    releases: released,
  };
}

const nothing: Omit<OfferedVersions, 'versionIds'> = {
  version: undefined,
  newest: new Map(),
  releases: new Map(),
};
