import { hearsExpert, type HomeReader } from '@chorsu/access';
import { expertOf, type AnswerRecord } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { In } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import { Account } from '../members/account.entity.ts';
import { heldToday, Membership } from '../members/membership.entity.ts';

export interface Expert {
  readonly id: Id;
  readonly name: string;
}

/** Who said something in these records, and the country's experts of today, as far as the reader hears them. */
export async function expertsHeard(
  ctx: Context,
  reader: HomeReader,
  records: readonly AnswerRecord[],
): Promise<Expert[]> {
  const invited = await ctx.db.find(Membership, {
    select: { accountId: true },
    where: heldToday(ctx, { organisationId: reader.country.id, role: 'expert' }),
  });
  const accounts = [
    ...invited.map(({ accountId }) => accountId),
    ...records.flatMap(({ aspect }) => expertOf(aspect) ?? []),
  ].filter((account) => hearsExpert(reader, account));
  if (accounts.length === 0) return [];
  return ctx.db.find(Account, {
    select: { id: true, name: true },
    where: { id: In([...new Set(accounts)]) },
    order: { id: 'ASC' },
  });
}
