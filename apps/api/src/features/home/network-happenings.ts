import type { Role } from '@chorsu/access';
import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import { fromJson } from '../../platform/database/dialect.ts';
import { placesOf } from '../organisations/places.ts';
import { may, type Happening, type Look } from './happening.ts';

interface CycleRow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly title: unknown;
  readonly countries: unknown;
  readonly kind: string;
  readonly instant: Instant;
}
interface VersionRow {
  readonly id: Id;
  readonly title: unknown;
  readonly instant: Instant;
  readonly count: number;
}
interface SharingRow {
  readonly questionnaireId: Id;
  readonly title: unknown;
  readonly instant: Instant;
  readonly count: number;
}

const isOneOf = ({ held }: Look, ...roles: readonly Role[]): boolean => roles.includes(held.role);

/** Cycles that others opened or closed since. A country hears of one by its invitation. */
export async function cycleHappenings(look: Look): Promise<Happening[]> {
  if (!isOneOf(look, 'secretariat', 'analyst', 'administrator')) return [];
  const { ctx, since, person } = look;
  const rows = await ctx.sql.rows<CycleRow>(
    'SELECT c.`id`, c.`organisationId`, c.`title`, c.`countries`, e.`kind`, e.`instant` FROM `cycle` c JOIN `event` e ON e.`stream` = c.`id` ' +
      "WHERE e.`kind` IN ('cycle.opened', 'cycle.closed') AND e.`instant` > ? AND (e.`actor` IS NULL OR e.`actor` <> ?)",
    [since, person.accountId],
  );
  const countriesOf = ({ countries }: CycleRow): readonly Id[] => fromJson<{ ids: Id[] }>(countries).ids;
  const places = await placesOf(
    ctx.sql,
    rows.flatMap((row) => [row.organisationId, ...countriesOf(row)]),
    ctx.today,
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  return rows.flatMap((row): Happening[] => {
    const { id, organisationId, title, kind, instant } = row;
    const countries = countriesOf(row).flatMap((country) => byId.get(country) ?? []);
    if (!may(look, 'cycle.view', { organisation: byId.get(organisationId)!, countries })) return [];
    const thing = {
      key: `cycle:${id}`,
      about: 'cycle' as const,
      title: fromJson<LocalizedText>(title),
      within: null,
      cycleId: id,
    };
    return [{ thing, kind: kind === 'cycle.opened' ? 'cycleOpened' : 'cycleClosed', count: 1, at: instant }];
  });
}

/** Versions that others published since, and what countries found unclear, where the reader hears of it. */
export async function questionnaireHappenings(look: Look): Promise<Happening[]> {
  const { ctx, since, person } = look;
  const published = isOneOf(look, 'designer', 'administrator', 'secretariat', 'analyst')
    ? await ctx.sql.rows<VersionRow>(
        'SELECT v.`id`, v.`title`, v.`publishedAt` AS `instant`, 1 AS `count` FROM `questionnaire_version` v ' +
          "JOIN `event` e ON e.`stream` = v.`id` AND e.`kind` = 'questionnaire.published' " +
          // What ships with the product was published by nobody.
          'WHERE v.`publishedAt` > ? AND e.`actor` <> ?',
        [since, person.accountId],
      )
    : [];
  const unclear = may(look, 'questionnaire.readUnclearWordings', {})
    ? await ctx.sql.rows<VersionRow>(
        'SELECT v.`id`, MIN(v.`title`) AS `title`, MAX(w.`at`) AS `instant`, COUNT(*) AS `count` FROM `unclear_wording` w ' +
          'JOIN `questionnaire_version` v ON v.`id` = w.`versionId` WHERE w.`at` > ? GROUP BY v.`id`',
        [since],
      )
    : [];
  const happening = (kind: Happening['kind'], { id, title, instant, count }: VersionRow): Happening => ({
    thing: {
      key: `questionnaire:${id}`,
      about: 'questionnaire',
      title: fromJson<LocalizedText>(title),
      within: null,
      versionId: id,
    },
    kind,
    count,
    at: instant,
  });
  return [
    ...(may(look, 'questionnaire.view', { isPublished: true })
      ? published.map((row) => happening('published', row))
      : []),
    ...unclear.map((row) => happening('unclear', row)),
  ];
}

/** What somebody else decided since about who sees the reader's own country. */
export async function sharingHappenings(look: Look): Promise<Happening[]> {
  const { ctx, since, person, held } = look;
  if (!may(look, 'release.view', { country: held.organisation })) return [];
  const rows = await ctx.sql.rows<SharingRow>(
    'SELECT r.`questionnaireId`, MIN(q.`title`) AS `title`, MAX(r.`decidedAt`) AS `instant`, COUNT(DISTINCT r.`section`) AS `count` FROM `release` r ' +
      'JOIN `questionnaire` q ON q.`id` = r.`questionnaireId` WHERE r.`countryId` = ? AND r.`decidedAt` > ? AND r.`decidedBy` <> ? GROUP BY r.`questionnaireId`',
    [held.organisation.id, since, person.accountId],
  );
  return rows.map(({ questionnaireId, title, instant, count }) => ({
    thing: {
      key: `sharing:${questionnaireId}`,
      about: 'sharing',
      title: fromJson<LocalizedText>(title),
      within: null,
    },
    kind: 'sharing',
    count,
    at: instant,
  }));
}
