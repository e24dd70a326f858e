import type { Id } from '@chorsu/kernel';
import { In, IsNull } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { placesOf } from '../organisations/places.ts';
import { Account } from './account.entity.ts';
import type { Letters } from './letters.ts';
import { heldToday, Membership } from './membership.entity.ts';

/** Whose time ended this recently is told who came after them. */
const goneFor = 30 * 86_400_000;

/**
 * Letters about a new focal point to the outgoing one, the deputies and the team: that something has changed, each in
 * their language. Also to a focal point whose membership was ended shortly before.
 */
export async function tellCountry(
  ctx: Context,
  { letters, config }: { readonly letters: Letters; readonly config: Pick<Config, 'publicUrl'> },
  { countryId, newcomer }: { readonly countryId: Id; readonly newcomer: Id },
): Promise<void> {
  const concerned = await concernedBy(ctx, countryId);
  concerned.delete(newcomer);
  const accounts = await ctx.db.findBy(Account, { id: In([...concerned]), endedAt: IsNull() });
  await Promise.all(accounts.map((account) => letters.waiting(account, config.publicUrl)));
}

async function concernedBy(ctx: Context, countryId: Id): Promise<Set<Id>> {
  const leading = await ctx.db.findBy(Membership, { organisationId: countryId, role: 'focalPoint' });
  const since = new Date(Date.parse(ctx.now) - goneFor).toISOString().slice(0, 10);
  const outgoing = leading.filter(({ until }) => until === null || until >= since);
  const deputies = await ctx.db.find(Membership, {
    where: heldToday(ctx, { organisationId: countryId, role: 'deputy' }),
  });
  const members = await ctx.db.find(Membership, { where: heldToday(ctx, { role: 'teamMember' }) });
  const institutions = await placesOf(
    ctx.sql,
    members.map(({ organisationId }) => organisationId),
    ctx.today,
  );
  const inside = new Set(institutions.filter(({ within }) => within.includes(countryId)).map(({ id }) => id));
  const team = members.filter(({ organisationId }) => inside.has(organisationId));
  return new Set([...outgoing, ...deputies, ...team].map(({ accountId }) => accountId));
}
