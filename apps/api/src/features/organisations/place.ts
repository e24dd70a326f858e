import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import type { OrganisationKind } from './organisation.entity.ts';

interface Node {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly parentId: Id | null;
}

const nodeOf = async (sql: ReadSql, id: Id): Promise<Node | undefined> =>
  (await sql.rows<Node>('SELECT `id`, `kind`, `parentId` FROM `organisation` WHERE `id` = ?', [id]))[0];

/** The regions of a country on the day. */
export async function regionsOf(sql: ReadSql, countryId: Id, today: string): Promise<Id[]> {
  const rows = await sql.rows<{ regionId: Id }>(
    'SELECT `regionId` FROM `region_membership` WHERE `countryId` = ? AND `from` <= ? AND (`until` IS NULL OR `until` >= ?) ORDER BY `from`, `regionId`',
    [countryId, today, today],
  );
  return rows.map(({ regionId }) => regionId);
}

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
  const first = await nodeOf(sql, id);
  if (!first) return undefined;
  const within: Id[] = [];
  for (
    let node: Node | undefined = first;
    node;
    node = node.parentId === null ? undefined : await nodeOf(sql, node.parentId)
  ) {
    within.push(node.id);
    if (node.kind === 'country') within.push(...(await regionsOf(sql, node.id, today)));
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
