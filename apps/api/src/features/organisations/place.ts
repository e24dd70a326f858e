import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import { placesOf } from './places.ts';

/** The countries of a region on the day. */
export async function countriesOf(sql: ReadSql, regionId: Id, today: string): Promise<Id[]> {
  const rows = await sql.rows<{ countryId: Id }>(
    'SELECT `countryId` FROM `region_membership` WHERE `regionId` = ? AND `from` <= ? AND (`until` IS NULL OR `until` >= ?) ORDER BY `countryId`',
    [regionId, today, today],
  );
  return rows.map(({ countryId }) => countryId);
}

/** Facts for the policies; undefined when there is no such organisation. The day is a context's `today`. */
export const findPlace = async (sql: ReadSql, id: Id, today: string): Promise<Place | undefined> =>
  (await placesOf(sql, [id], today))[0];

/** Of an organisation that a foreign key holds. */
export const placeOf = async (sql: ReadSql, id: Id, today: string): Promise<Place> =>
  (await findPlace(sql, id, today)) ?? refuse('organisation.not-found');

/** Of an organisation that somebody named: `organisation.not-found`, alike for who may not see which there are. */
export async function placeFor(ctx: Context, id: Id): Promise<Place> {
  const organisation = await findPlace(ctx.sql, id, ctx.today);
  if (!organisation || !ctx.can('organisation.view', { organisation })) refuse('organisation.not-found');
  return organisation;
}
