import { audiencesFor, isHome, observingFor, sectionsReadByName, type OutsideReader } from '@chorsu/access';
import type { Id, Instant } from '@chorsu/kernel';
import { In } from 'typeorm';
import { marks } from '../../platform/database/sql.ts';
import type { Versions } from '../assessments/versions.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { placesOf } from '../organisations/places.ts';
import type { ReleasesService } from '../releases/releases.service.ts';
import type { Happening, Look } from './happening.ts';

interface Newest {
  readonly countryId: Id;
  readonly versionId: Id;
  readonly questionnaireId: Id;
  readonly takenAt: Instant;
}
interface Widened {
  readonly countryId: Id;
  readonly questionnaireId: Id;
  readonly section: string;
  readonly audience: string;
  readonly widenedAt: Instant;
}

/**
 * Results of other countries that the reader may read by name, and couldn't when they were last here: submitted since,
 * or shared since. What was lowered, or shared in aggregates only, is never told.
 */
export async function resultHappenings(
  look: Look,
  versions: Versions,
  releases: ReleasesService,
): Promise<Happening[]> {
  const { ctx, since } = look;
  const widened = await ctx.sql.rows<Widened>(
    'SELECT `countryId`, `questionnaireId`, `section`, `audience`, `widenedAt` FROM `release` WHERE `widenedAt` > ?',
    [since],
  );
  const newest = await newestSnapshots(look, [...new Set(widened.map(({ countryId }) => countryId))]);
  const readers = await readersOf(look, [...new Set(newest.map(({ countryId }) => countryId))]);
  const names = new Map(
    (await ctx.db.findBy(Organisation, { id: In([...readers.keys()]) })).map(({ id, name }) => [id, name]),
  );
  const happenings: Happening[] = [];
  for (const [questionnaireId, snapshots] of Map.groupBy(newest, (one) => one.questionnaireId)) {
    const readable = snapshots.filter(({ countryId }) => readers.has(countryId));
    const released = await releases.ofMany(
      ctx,
      readable.map(({ countryId }) => countryId),
      questionnaireId,
    );
    for (const { countryId, versionId, takenAt } of readable) {
      const reader = readers.get(countryId)!;
      const { document } = await versions.of(ctx.sql, versionId);
      const sections = sectionsReadByName(document, released.get(countryId) ?? { releases: [] }, reader);
      const mine = widened.filter(
        (one) =>
          one.countryId === countryId &&
          one.questionnaireId === questionnaireId &&
          one.audience === reader.audiences.at(-1) &&
          sections.includes(one.section),
      );
      const isNew = takenAt > since;
      const count = isNew ? sections.length : mine.length;
      if (count > 0)
        happenings.push({
          thing: {
            key: `country:${countryId}`,
            about: 'country',
            title: names.get(countryId)!,
            within: document.title,
            countryId,
          },
          kind: 'results',
          count,
          at: [...(isNew ? [takenAt] : []), ...mine.map(({ widenedAt }) => widenedAt)].sort().at(-1)!,
        });
    }
  }
  return happenings;
}

/** The newest of each country and questionnaire: of those that submitted since, and of those named. */
async function newestSnapshots({ ctx, since }: Look, named: readonly Id[]): Promise<Newest[]> {
  const submitted = await ctx.sql.rows<{ countryId: Id }>(
    'SELECT DISTINCT `countryId` FROM `snapshot` WHERE `takenAt` > ?',
    [since],
  );
  const ids = [...new Set([...named, ...submitted.map(({ countryId }) => countryId)])];
  if (ids.length === 0) return [];
  const rows = await ctx.sql.rows<Newest>(
    'SELECT s.`countryId`, s.`versionId`, v.`questionnaireId`, MAX(s.`takenAt`) AS `takenAt` FROM `snapshot` s ' +
      'JOIN `questionnaire_version` v ON v.`id` = s.`versionId` ' +
      `WHERE s.\`countryId\` IN (${marks(ids)}) GROUP BY s.\`countryId\`, s.\`versionId\`, v.\`questionnaireId\` ` +
      'ORDER BY MAX(s.`takenAt`) DESC, s.`versionId`',
    ids,
  );
  const seen = new Set<string>();
  return rows.filter(({ countryId, questionnaireId }) => {
    const key = `${countryId} ${questionnaireId}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** As whom the reader looks at each of these countries from outside; those are left out that are home or out of sight. */
async function readersOf(
  { ctx, person, inRole }: Look,
  countryIds: readonly Id[],
): Promise<Map<Id, OutsideReader>> {
  const places = await placesOf(ctx.sql, countryIds, ctx.today);
  return new Map(
    places.flatMap((place) => {
      // The page that it leads to is made for the person's first audience, whatever role is switched on.
      const audiences = audiencesFor(person, place);
      if (!audiences || isHome(person, place) || !audiencesFor(inRole, place)) return [];
      return [[place.id, { as: 'outside', audiences, observingFor: observingFor(person), today: ctx.today }]];
    }),
  );
}
