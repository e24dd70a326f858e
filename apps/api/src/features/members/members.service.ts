import type { Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actors } from '../../platform/auth/actors.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { placeOf } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account } from './account.entity.ts';
import { memberEnded } from './members.events.ts';
import { Membership } from './membership.entity.ts';

@Injectable()
export class MembersService {
  constructor(readonly actors: Actors) {}

  /** Those who hold a role at the organisation today. */
  async list(ctx: Context, organisationId: Id): Promise<Membership[]> {
    ctx.require('member.list', { organisation: await placeOf(ctx.sql, organisationId, ctx.today) });
    const held = await ctx.db.find(Membership, {
      where: { organisationId },
      order: { role: 'ASC', id: 'ASC' },
    });
    return held.filter(({ from, until }) => from <= ctx.today && (until === null || until >= ctx.today));
  }

  /** By id, for the people of a list. */
  async names(ctx: Context, accountIds: readonly Id[]): Promise<Map<Id, string>> {
    const accounts = await ctx.db.find(Account, {
      select: { id: true, name: true },
      where: { id: In([...accountIds]) },
    });
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }

  /** Ends it as of yesterday; open sessions lose the role at once. */
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
      await tx.db.update(Membership, { id }, { until });
      tx.record(network.id, memberEnded({ id, until }));
      return { ...membership, until };
    });
    this.actors.forget();
    return ended;
  }
}
