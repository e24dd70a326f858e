import { ROLE_RULES, ROLES } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { In } from 'typeorm';
import { batch } from '../../platform/graphql/batch.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { placesOf } from '../organisations/places.ts';
import { heldToday, Membership } from './membership.entity.ts';

const nationalRoles = ROLES.filter((role) => ROLE_RULES[role].isNational);

/** For listed people: the countries in whose own work they have a part today, each once. */
export const countriesServed = batch(async (ctx, accountIds: readonly Id[]) => {
  const held = await ctx.db.find(Membership, {
    where: heldToday(ctx, { accountId: In([...accountIds]), role: In(nationalRoles) }),
    order: { id: 'ASC' },
  });
  const places = await placesOf(
    ctx.sql,
    held.map(({ organisationId }) => organisationId),
    ctx.today,
  );
  const around = [...new Set(places.flatMap(({ within }) => within))];
  const countries = await ctx.db.findBy(Organisation, { id: In(around), kind: 'country' });
  const countryOf = new Map(
    places.map(({ id, within }) => [id, countries.find((country) => within.includes(country.id))?.id]),
  );
  const served = new Map<Id, Id[]>();
  for (const { accountId, organisationId } of held) {
    const country = countryOf.get(organisationId);
    const known = served.get(accountId) ?? [];
    if (country && !known.includes(country)) served.set(accountId, [...known, country]);
  }
  return served;
});
