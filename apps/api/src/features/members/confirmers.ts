import { can, isAppointed, type Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { placeOf } from '../organisations/place.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import type { Invitation } from './invitation.entity.ts';
import { heldToday, Membership } from './membership.entity.ts';
import { personOf } from './person-of.ts';

export type Appointment = Pick<Invitation, 'organisationId' | 'role' | 'invitedBy' | 'email'>;

/** Those who may confirm it by now: administrators whose role is awake, and who have no part in it. */
export async function confirmersOf(ctx: Context, appointment: Appointment): Promise<Account[]> {
  const { organisationId, role, invitedBy, email } = appointment;
  const organisation = await placeOf(ctx.sql, organisationId, ctx.today);
  const held = await ctx.db.find(Membership, { where: heldToday(ctx, { role: 'administrator' }) });
  const accounts = await ctx.db.find(Account, {
    where: { id: In(held.map(({ accountId }) => accountId)) },
    order: { id: 'ASC' },
  });
  const confirmers: Account[] = [];
  for (const account of accounts) {
    const person = await personOf(ctx.sql, account.id, ctx.today);
    const isForSelf = email !== null && emailKeyOf(email) === account.emailKey;
    const facts = { organisation, role: role as Role, invitedBy, isForSelf };
    if (can(person, 'invitation.confirm', facts)) confirmers.push(account);
  }
  return confirmers;
}

/** An appointment that nobody could confirm isn't begun. Problem: `invitation.confirmer-missing`. */
export async function mustFindConfirmer(ctx: Context, appointment: Appointment): Promise<void> {
  if (isAppointed(appointment.role as Role) && (await confirmersOf(ctx, appointment)).length === 0)
    refuse('invitation.confirmer-missing');
}

/** Whether somebody else could confirm what this account would invite to. */
export const hasConfirmer = async (ctx: Context, organisationId: Id, role: Role): Promise<boolean> =>
  (await confirmersOf(ctx, { organisationId, role, invitedBy: ctx.account, email: null })).length > 0;
