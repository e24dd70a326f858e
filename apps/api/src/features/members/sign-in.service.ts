import type { Id } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Account, emailKeyOf, longestEmail } from './account.entity.ts';
import { SECOND_FACTOR_BRAKE, SIGN_IN_BRAKE } from './brakes.ts';
import { Entering, type Entered, type Visitor } from './entering.ts';
import { isPasswordRight } from './password.ts';
import { digestOf } from './secret-code.ts';
import { timeStepOf } from './second-factor.ts';
import type { SignInBrake } from './sign-in-brake.ts';

@Injectable()
export class SignInService {
  constructor(
    readonly entering: Entering,
    @Inject(CONFIG) readonly config: Config,
    @Inject(SIGN_IN_BRAKE) readonly brake: SignInBrake,
    @Inject(SECOND_FACTOR_BRAKE) readonly secondFactorBrake: SignInBrake,
  ) {}

  /** Problems: `sign-in.wrong` (whatever was wrong), `sign-in.wait`. */
  async withPassword(
    ctx: RequestContext,
    visitor: Visitor,
    { email, password, isOwnDevice }: { email: string; password: string; isOwnDevice?: boolean | null },
  ): Promise<Entered> {
    const account = await this.checkPassword(ctx, visitor, email, password);
    return this.entering.enter(ctx, visitor, account, isOwnDevice ?? false);
  }

  /** The account behind an address and a password; takes as long for an unknown address. */
  async checkPassword(ctx: Context, { address }: Visitor, email: string, password: string): Promise<Account> {
    if (email.length > longestEmail) refuse('sign-in.wrong');
    const key = emailKeyOf(email);
    await this.#try(ctx, key, address);
    const account = await ctx.db.findOneBy(Account, { emailKey: key });
    const isRight = await isPasswordRight(password, account?.passwordHash ?? null);
    if (!isRight || !account || account.endedAt !== null) return refuse('sign-in.wrong');
    await this.brake.succeeded(key, address);
    return account;
  }

  /** A code of the app, or a recovery code. */
  async withSecondFactor(ctx: RequestContext, visitor: Visitor, code: string): Promise<Entered> {
    const session = await this.#pendingSession(ctx);
    await this.#trySecondFactor(ctx, session.account, visitor.address);
    const account = await ctx.db.findOneByOrFail(Account, { id: session.account });
    const typed = code.replace(/\s/g, '');
    if (!(
      (await this.#takesTimeCode(ctx, account, typed)) ||
      (await this.#takesRecoveryCode(ctx, account.id, typed))
    ))
      refuse('sign-in.wrong-code');
    await this.brake.succeeded(session.account, visitor.address);
    await this.secondFactorBrake.succeeded(session.account, session.account);
    return this.entering.complete(ctx, visitor, account.id, session.isOwnDevice);
  }

  /** One click in the demonstration; elsewhere it isn't there. */
  async asDemo(ctx: RequestContext, visitor: Visitor, accountId: Id): Promise<Entered> {
    const account = this.config.isDemonstration
      ? await ctx.db.findOneBy(Account, { id: accountId, isDemonstration: true })
      : null;
    return this.entering.enter(ctx, visitor, account ?? refuse('account.not-found'), false);
  }

  async #try(ctx: Context, who: string, address: string): Promise<void> {
    const seconds = await this.brake.begin(who, address, ctx.now);
    if (seconds > 0) refuse('sign-in.wait', { seconds });
  }

  async #trySecondFactor(ctx: Context, account: Id, address: string): Promise<void> {
    const seconds = await this.secondFactorBrake.begin(account, account, ctx.now);
    if (seconds > 0) refuse('sign-in.wait', { seconds });
    try {
      await this.#try(ctx, account, address);
    } catch (refusal) {
      // It isn't looked at, so it was no guess.
      await this.secondFactorBrake.takenBack(account, account, ctx.now);
      throw refusal;
    }
  }

  async #pendingSession(ctx: RequestContext): Promise<{ account: Id; isOwnDevice: boolean }> {
    const [row] = await ctx.sql.rows<{ account: Id; isOwnDevice: number; isPending: number }>(
      'SELECT `account`, `isOwnDevice`, `isPending` FROM `session` WHERE `id` = ?',
      [ctx.actor.session ?? ''],
    );
    if (!row || !row.isPending) refuse('account.signed-out');
    return { account: row.account, isOwnDevice: Boolean(row.isOwnDevice) };
  }

  async #takesTimeCode(
    ctx: RequestContext,
    { id, secondFactorSecret }: Account,
    code: string,
  ): Promise<boolean> {
    const step = secondFactorSecret === null ? undefined : await timeStepOf(secondFactorSecret, code);
    if (step === undefined) return false;
    // The condition makes a code that was used already lose, also against another request at the same moment.
    return ctx.write([], async (tx) => {
      const taken = await tx.sql.run(
        'UPDATE `account` SET `secondFactorStep` = ? WHERE `id` = ? AND `secondFactorStep` < ?',
        [step, id, step],
      );
      return taken > 0;
    });
  }

  #takesRecoveryCode(ctx: RequestContext, accountId: Id, code: string): Promise<boolean> {
    const digest = digestOf(code.toLowerCase());
    return ctx.write([], async (tx) => {
      const taken = await tx.sql.run(
        "UPDATE `account_secret` SET `usedAt` = ? WHERE `accountId` = ? AND `kind` = 'recovery' AND `digest` = ? AND `usedAt` IS NULL",
        [tx.now, accountId, digest],
      );
      return taken > 0;
    });
  }
}
