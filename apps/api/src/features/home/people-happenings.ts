import type { Role } from '@chorsu/access';
import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import { fromJson } from '../../platform/database/dialect.ts';
import { placesOf } from '../organisations/places.ts';
import { may, type Happening, type Look } from './happening.ts';

interface Row {
  readonly organisationId: Id;
  readonly name: unknown;
  readonly role: Role;
  readonly createdAt: Instant;
  readonly until: string | null;
}

/** More than join in a year. */
const most = 1_000;
const day = 24 * 3_600_000;

/** Whose comings and goings each role follows; the roles below a focal point are the country's own matter. */
const follows: Partial<Record<Role, readonly Role[]>> = {
  administrator: ['administrator', 'designer', 'analyst', 'secretariat', 'focalPoint', 'observer'],
  secretariat: ['secretariat', 'focalPoint'],
  focalPoint: ['deputy', 'teamMember', 'facilitator', 'expert'],
  deputy: ['focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert'],
  teamMember: ['teamMember'],
};

/** Who took up an invitation and whose membership ended since, counted by organisation in the reader's branch. */
export async function peopleHappenings(look: Look): Promise<Happening[]> {
  const { ctx, since, person, held } = look;
  const followed = follows[held.role];
  if (!followed) return [];
  // A membership ends as of the day before; the day itself is all that is known of it.
  const endedFrom = new Date(Date.parse(since) - day).toISOString().slice(0, 10);
  const rows = await ctx.sql.rows<Row>(
    'SELECT m.`organisationId`, o.`name`, m.`role`, m.`createdAt`, m.`until` FROM `membership` m JOIN `organisation` o ON o.`id` = m.`organisationId` ' +
      `WHERE m.\`accountId\` <> ? AND (m.\`createdAt\` > ? OR (m.\`until\` >= ? AND m.\`until\` < ?)) ORDER BY m.\`createdAt\` DESC LIMIT ${most}`,
    [person.accountId, since, endedFrom, ctx.today],
  );
  const places = await placesOf(
    ctx.sql,
    rows.map(({ organisationId }) => organisationId),
    ctx.today,
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  return rows.flatMap(({ organisationId, name, role, createdAt, until }): Happening[] => {
    const organisation = byId.get(organisationId)!;
    const isInBranch = organisation.within.includes(held.organisation.id);
    if (!followed.includes(role) || !isInBranch || !may(look, 'member.list', { organisation })) return [];
    const thing = {
      key: `people:${organisationId}`,
      about: 'people' as const,
      title: fromJson<LocalizedText>(name),
      within: null,
      organisationId,
    };
    const hasLeft = until !== null && until < ctx.today;
    return [
      ...(createdAt > since && !hasLeft ? [{ thing, kind: 'joined' as const, count: 1, at: createdAt }] : []),
      ...(hasLeft ? [{ thing, kind: 'left' as const, count: 1, at: `${until}T23:59:59.999Z` }] : []),
    ];
  });
}
