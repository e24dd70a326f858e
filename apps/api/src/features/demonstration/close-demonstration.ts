import type { RequestContext } from '../../platform/context/request-context.ts';
import { Account } from '../members/account.entity.ts';

/**
 * Where the demonstration was switched off on its own data: who came in by one click is out. Answers whether there was
 * anything to close.
 */
export async function closeDemonstration(ctx: RequestContext): Promise<boolean> {
  if (!(await ctx.db.existsBy(Account, { isDemonstration: true }))) return false;
  await ctx.write([], (tx) =>
    tx.sql.run(
      'DELETE FROM `session` WHERE `account` IN (SELECT `id` FROM `account` WHERE `isDemonstration` = ?)',
      [true],
    ),
  );
  return true;
}
