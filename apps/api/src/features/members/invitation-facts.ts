import type { InvitationFacts, Place, Role } from '@chorsu/access';
import type { Context } from '../../platform/context/request-context.ts';
import { placeOf } from '../organisations/place.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import type { Invitation } from './invitation.entity.ts';

/** What the policies ask of an invitation; `ownKey`: the key of the address of who asks. */
export const factsAt = (
  organisation: Place,
  { role, email, invitedBy, decidedBy, confirmedAt }: Invitation,
  ownKey: string | undefined,
): InvitationFacts => ({
  organisation,
  role: role as Role,
  isForSelf: ownKey !== undefined && email !== null && emailKeyOf(email) === ownKey,
  invitedBy,
  confirmedBy: confirmedAt === null ? null : decidedBy,
});

/** Of the signed-in account. */
export async function ownEmailKey(ctx: Context): Promise<string | undefined> {
  if (ctx.account === null) return undefined;
  return (await ctx.db.findOneBy(Account, { id: ctx.account }))?.emailKey;
}

export const invitationFacts = async (ctx: Context, invitation: Invitation): Promise<InvitationFacts> =>
  factsAt(await placeOf(ctx.sql, invitation.organisationId, ctx.today), invitation, await ownEmailKey(ctx));
