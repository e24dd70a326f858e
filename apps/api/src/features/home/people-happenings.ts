import { isAppointed, type Place, type Role } from '@chorsu/access';
import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import { fromJson } from '../../platform/database/dialect.ts';
import { placesOf } from '../organisations/places.ts';
import { may, type Happening, type Look, type Thing } from './happening.ts';

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
  focalPoint: ['focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert'],
  deputy: ['focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert'],
  teamMember: ['focalPoint', 'teamMember'],
  facilitator: ['focalPoint'],
  expert: ['focalPoint'],
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
    if (!followed.includes(role) || !concerns(held.organisation, organisation, role)) return [];
    if (!may(look, 'member.list', { organisation })) return [];
    const thing = peopleOf(organisationId, name);
    const began = isAppointed(role) ? 'newFocalPoint' : 'joined';
    const hasLeft = until !== null && until < ctx.today;
    return [
      ...(createdAt > since && !hasLeft ? [{ thing, kind: began, count: 1, at: createdAt } as const] : []),
      ...(hasLeft ? [{ thing, kind: 'left' as const, count: 1, at: `${until}T23:59:59.999Z` }] : []),
    ];
  });
}

/** In the reader's branch; who leads a country concerns all who have a part in its work. */
const concerns = (own: Place, organisation: Place, role: Role): boolean =>
  organisation.within.includes(own.id) || (isAppointed(role) && own.within.includes(organisation.id));

const peopleOf = (organisationId: Id, name: unknown): Thing => ({
  key: `people:${organisationId}`,
  about: 'people',
  title: fromJson<LocalizedText>(name),
  within: null,
  organisationId,
});

interface AppointmentRow {
  readonly organisationId: Id;
  readonly name: unknown;
  readonly role: Role;
  readonly confirmedAt: Instant | null;
  readonly rejectedAt: Instant | null;
}

/** What an administrator has decided since about the appointments that the reader made. */
export async function appointmentHappenings(look: Look): Promise<Happening[]> {
  const { ctx, since, person, held } = look;
  const rows = await ctx.sql.rows<AppointmentRow>(
    'SELECT i.`organisationId`, o.`name`, i.`role`, i.`confirmedAt`, i.`rejectedAt` FROM `invitation` i JOIN `organisation` o ON o.`id` = i.`organisationId` ' +
      `WHERE i.\`invitedBy\` = ? AND (i.\`confirmedAt\` > ? OR i.\`rejectedAt\` > ?) LIMIT ${most}`,
    [person.accountId, since, since],
  );
  const places = await placesOf(
    ctx.sql,
    rows.map(({ organisationId }) => organisationId),
    ctx.today,
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  return rows.flatMap(({ organisationId, name, role, confirmedAt, rejectedAt }): Happening[] => {
    const organisation = byId.get(organisationId)!;
    const at = rejectedAt ?? confirmedAt;
    const isInBranch = organisation.within.includes(held.organisation.id);
    if (at === null || !isInBranch || !may(look, 'invitation.make', { organisation, role })) return [];
    const kind = rejectedAt === null ? 'appointmentConfirmed' : 'appointmentRejected';
    return [{ thing: peopleOf(organisationId, name), kind, count: 1, at }];
  });
}
