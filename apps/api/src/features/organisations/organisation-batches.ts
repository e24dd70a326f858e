import type { Place } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { In } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { Organisation, RegionMembership } from './organisation.entity.ts';
import { placesOf } from './places.ts';

const byId = <T extends { readonly id: Id }>(things: readonly T[]): Map<Id, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

const organisations = batch(async (ctx, ids: readonly Id[]) =>
  byId(await ctx.db.findBy(Organisation, { id: In([...ids]) })),
);
const places = batch(async (ctx, ids: readonly Id[]) => byId(await placesOf(ctx.sql, ids, ctx.today)));
const memberships = batch(async (ctx, countryIds: readonly Id[]) => {
  const found = await ctx.db.find(RegionMembership, {
    where: { countryId: In([...countryIds]) },
    order: { from: 'ASC', regionId: 'ASC' },
  });
  return Map.groupBy(found, ({ countryId }) => countryId);
});

const institutions = batch(async (ctx, countryIds: readonly Id[]) => {
  const found = await ctx.db.find(Organisation, {
    where: { kind: 'institution', parentId: In([...countryIds]) },
    order: { code: 'ASC' },
  });
  return Map.groupBy(found, ({ parentId }) => parentId!);
});

/** For fields of listed things, whose organisation a foreign key holds; many are read at once. */
export const organisationOf = async (ctx: Context, id: Id): Promise<Organisation> =>
  (await organisations(ctx, id))!;

/** Facts for the `abilities` of listed things, likewise. */
export const placeOfListed = async (ctx: Context, id: Id): Promise<Place> => (await places(ctx, id))!;

/** The regions of a listed country, former and coming ones too. */
export const regionMembershipsOf = async (ctx: Context, countryId: Id): Promise<RegionMembership[]> =>
  (await memberships(ctx, countryId)) ?? [];

/** The institutions of a listed country, by their codes. */
export const institutionsOf = async (ctx: Context, countryId: Id): Promise<Organisation[]> =>
  (await institutions(ctx, countryId)) ?? [];
