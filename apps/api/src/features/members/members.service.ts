import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { placeFor } from '../organisations/place.ts';
import { Account } from './account.entity.ts';
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

/** For the abilities of listed things. */
export const accountEmailKey = batch(async (ctx, ids: readonly Id[]) => {
  const accounts = await ctx.db.find(Account, {
    select: { id: true, emailKey: true },
    where: { id: In([...ids]) },
  });
  return new Map(accounts.map(({ id, emailKey }) => [id, emailKey]));
});

@Injectable()
export class MembersService {
  /** Those who hold a role at the organisation today. */
  async list(ctx: Context, organisationId: Id): Promise<Membership[]> {
    ctx.require('member.list', { organisation: await placeFor(ctx, organisationId) });
    return ctx.db.find(Membership, {
      where: heldToday(ctx, { organisationId }),
      order: { role: 'ASC', id: 'ASC' },
      take: mostListed,
    });
  }
}
