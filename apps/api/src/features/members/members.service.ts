import type { Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Actors } from '../../platform/auth/actors.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { placeFor, placeOf } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account } from './account.entity.ts';
import { memberEnded } from './members.events.ts';
import { heldToday, Membership } from './membership.entity.ts';

/** More than work at any one organisation. */
const mostListed = 1_000;

/** For the people of a list. */
export const accountName = batch(async (ctx, ids: readonly Id[]) => {
  const accounts = await ctx.db.find(Account, {
    select: { id: true, name: true },
    where: { id: In([...ids]) },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
});

@Injectable()
export class MembersService {
  constructor(readonly actors: Actors) {}

  /** Those who hold a role at the organisation today. */
  async list(ctx: Context, organisationId: Id): Promise<Membership[]> {
    ctx.require('member.list', { organisation: await placeFor(ctx, organisationId) });
    return ctx.db.find(Membership, {
      where: heldToday(ctx, { organisationId }),
      order: { role: 'ASC', id: 'ASC' },
      take: mostListed,
    });
  }

  /**
   * Ends it as of yesterday; open sessions lose the role at once. Problem: `member.last-administrator`, for nobody could
   * invite anybody any more.
   */
  async end(ctx: RequestContext, id: Id): Promise<Membership> {
    const factsOf = async ({ organisationId, role, accountId }: Membership) => ({
      organisation: await placeOf(ctx.sql, organisationId, ctx.today),
      role: role as Role,
      accountId,
    });
    await ctx.load(Membership, id, 'member.end', factsOf);
    const network = await networkPlace(ctx.sql);
    const ended = await ctx.write(network.id, async (tx) => {
      const membership = await tx.load(Membership, id, 'member.end', factsOf);
      // The last day is included, so yesterday: who was sent away has no rights left today.
      const until = new Date(Date.parse(tx.now) - 86_400_000).toISOString().slice(0, 10);
      // What has ended stays as it ended.
      if (membership.until !== null && membership.until <= until) return membership;
      if (membership.role === 'administrator') await mustLeaveAdministrator(tx, id);
      await tx.db.update(Membership, { id }, { until });
      tx.record(network.id, memberEnded({ id, until }));
      return { ...membership, until };
    });
    this.actors.forget();
    return ended;
  }
}

async function mustLeaveAdministrator(tx: WriteContext, id: Id): Promise<void> {
  const others = heldToday(tx, { role: 'administrator', id: Not(id) });
  if (!(await tx.db.existsBy(Membership, others))) refuse('member.last-administrator');
}
