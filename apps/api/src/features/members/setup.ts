import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account } from './account.entity.ts';
import type { InvitationsService } from './invitations.service.ts';
import type { Letters } from './letters.ts';
import { heldToday, Membership } from './membership.entity.ts';
import { personOf } from './person-of.ts';
import { needsFirstAdministrator } from './entrance.service.ts';

export interface ChecklistItem {
  readonly code: 'network' | 'administrators' | 'regions' | 'secretariats' | 'focalPoints' | 'mail';
  readonly isDone: boolean;
  /** How many there are; for `secretariats` and `focalPoints` how many regions and countries have one. */
  readonly count: number;
}

/** What an administrator sees to after the first start. */
export async function setupChecklist(ctx: Context, isMailSet: boolean): Promise<ChecklistItem[]> {
  const network = await networkPlace(ctx.sql);
  ctx.require('settings.view', { organisation: network });
  const regions = await ctx.db.countBy(Organisation, { kind: 'region' });
  const countries = await ctx.db.countBy(Organisation, { kind: 'country' });
  const administrators = await awakeAdministrators(ctx);
  const secretariats = await organisationsWith(ctx, 'secretariat');
  const focalPoints = await organisationsWith(ctx, 'focalPoint');
  return [
    { code: 'network', isDone: true, count: 1 },
    // What one administrator does, another confirms.
    { code: 'administrators', isDone: administrators > 1, count: administrators },
    { code: 'regions', isDone: regions > 0, count: regions },
    { code: 'secretariats', isDone: regions > 0 && secretariats >= regions, count: secretariats },
    { code: 'focalPoints', isDone: countries > 0 && focalPoints >= countries, count: focalPoints },
    { code: 'mail', isDone: isMailSet, count: isMailSet ? 1 : 0 },
  ];
}

/** Those who could confirm: without a second factor the role sleeps. */
async function awakeAdministrators(ctx: Context): Promise<number> {
  const held = await ctx.db.findBy(Membership, heldToday(ctx, { role: 'administrator' }));
  const accounts = [...new Set(held.map(({ accountId }) => accountId))];
  const persons = await Promise.all(accounts.map((id) => personOf(ctx.sql, id, ctx.today)));
  return persons.filter((person) => person?.memberships.some(({ role }) => role === 'administrator')).length;
}

async function organisationsWith(ctx: Context, role: string): Promise<number> {
  const held = await ctx.db.findBy(Membership, heldToday(ctx, { role }));
  return new Set(held.map(({ organisationId }) => organisationId)).size;
}

/** A letter to the administrator's own address; false when the mail server refused it. */
export async function sendTestMail(ctx: Context, letters: Letters, publicUrl: string): Promise<boolean> {
  ctx.require('settings.sendTestMail', { organisation: await networkPlace(ctx.sql) });
  const account = await ctx.db.findOneByOrFail(Account, { id: ctx.account! });
  return letters.test(account, publicUrl);
}

/** Where nobody administers yet (outside the demonstration): a link that makes the first administrator, good once. */
export async function printFirstInvitation(
  ctx: RequestContext,
  invitations: InvitationsService,
): Promise<void> {
  if (!(await needsFirstAdministrator(ctx))) return;
  const { link } = await invitations.inviteFirstAdministrator(ctx);
  process.stdout.write(
    `Nobody administers this network yet. Whoever opens this link first, within 14 days, will:\n${link}\n`,
  );
}
