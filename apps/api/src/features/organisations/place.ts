import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import type { OrganisationKind } from './organisation.entity.ts';

/** A place on the way up, once for each region where it is a country. */
interface Step {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly regionId: Id | null;
}

/** The place itself, then what it stands in, up to the network, in one question to the database. */
const upwards = `WITH RECURSIVE \`above\` (\`id\`, \`kind\`, \`parentId\`, \`steps\`) AS (
  SELECT \`id\`, \`kind\`, \`parentId\`, 0 FROM \`organisation\` WHERE \`id\` = ?
  UNION ALL
  SELECT o.\`id\`, o.\`kind\`, o.\`parentId\`, a.\`steps\` + 1 FROM \`above\` a JOIN \`organisation\` o ON o.\`id\` = a.\`parentId\`
)
SELECT a.\`id\`, a.\`kind\`, m.\`regionId\` FROM \`above\` a
LEFT JOIN \`region_membership\` m ON a.\`kind\` = 'country' AND m.\`countryId\` = a.\`id\`
  AND m.\`from\` <= ? AND (m.\`until\` IS NULL OR m.\`until\` >= ?)
ORDER BY a.\`steps\`, m.\`from\`, m.\`regionId\``;

/** The countries of a region on the day. */
export async function countriesOf(sql: ReadSql, regionId: Id, today: string): Promise<Id[]> {
  const rows = await sql.rows<{ countryId: Id }>(
    'SELECT `countryId` FROM `region_membership` WHERE `regionId` = ? AND `from` <= ? AND (`until` IS NULL OR `until` >= ?) ORDER BY `countryId`',
    [regionId, today, today],
  );
  return rows.map(({ countryId }) => countryId);
}

/** Facts for the policies; undefined when there is no such organisation. The day is a context's `today`. */
export async function findPlace(sql: ReadSql, id: Id, today: string): Promise<Place | undefined> {
  const steps = await sql.rows<Step>(upwards, [id, today, today]);
  const [first] = steps;
  if (!first) return undefined;
  const within: Id[] = [];
  for (const step of steps) {
    if (!within.includes(step.id)) within.push(step.id);
    if (step.regionId !== null) within.push(step.regionId);
  }
  return { id, kind: first.kind, within: within.reverse() };
}

/** Of an organisation that a foreign key holds. */
export const placeOf = async (sql: ReadSql, id: Id, today: string): Promise<Place> =>
  (await findPlace(sql, id, today)) ?? refuse('organisation.not-found');

/** Of an organisation that somebody named: `organisation.not-found`, alike for who may not see which there are. */
export async function placeFor(ctx: Context, id: Id): Promise<Place> {
  const organisation = await findPlace(ctx.sql, id, ctx.today);
  if (!organisation || !ctx.can('organisation.view', { organisation })) refuse('organisation.not-found');
  return organisation;
}
