import type { Id } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Account, emailKeyOf, longestEmail } from './account.entity.ts';
import { AccountsService } from './accounts.service.ts';
import { PASSWORD_BRAKE, SECOND_FACTOR_BRAKE } from './brakes.ts';
import { Entering, type Visitor } from './entering.ts';
import { Letters } from './letters.ts';
import { passwordChanged, secondFactorEnrolled } from './members.events.ts';
import { hashPassword, isAcceptablePassword, isPasswordRight } from './password.ts';
import { AccountSecret } from './secret.entity.ts';
import { digestOf, newLinkToken, newRecoveryCodes } from './secret-code.ts';
import { newSecondFactorSecret, secondFactorUrl, timeStepOf } from './second-factor.ts';
import type { SignInBrake } from './sign-in-brake.ts';

const hour = 3_600_000;
const day = 24 * hour;
const recoveryLasts = 10 * 365 * day;

/** Passwords, their reset by mail, and the second factor. */
@Injectable()
export class SecretsService {
  constructor(
    readonly accounts: AccountsService,
    readonly entering: Entering,
    readonly letters: Letters,
    @Inject(CONFIG) readonly config: Config,
    @Inject(PASSWORD_BRAKE) readonly brake: SignInBrake,
    @Inject(SECOND_FACTOR_BRAKE) readonly secondFactorBrake: SignInBrake,
  ) {}

  /** All other devices are signed out. */
  async changePassword(
    ctx: RequestContext,
    visitor: Visitor,
    { current, next }: { readonly current: string; readonly next: string },
  ): Promise<boolean> {
    const account = await this.accounts.own(ctx);
    // By account alone, so it stands for the address too: no crowd shares it.
    const seconds = await this.brake.begin(account.id, account.id, ctx.now);
    if (seconds > 0) refuse('sign-in.wait', { seconds });
    if (!(await isPasswordRight(current, account.passwordHash))) refuse('account.wrong-password');
    await this.brake.succeeded(account.id, account.id);
    await this.#setPassword(ctx, account.id, next);
    await this.entering.stayAlone(ctx, visitor, account.id);
    return true;
  }

  /** Always true, and as quick for an unknown address: the letter is written afterwards. */
  requestReset(ctx: RequestContext, email: string): boolean {
    if (email.length <= longestEmail) this.letters.afterwards(ctx, () => this.#sendReset(ctx, email));
    return true;
  }

  /** Problem: `reset.not-found` for a token that is unknown, used or older than an hour. */
  async reset(ctx: RequestContext, token: string, password: string): Promise<boolean> {
    if (!isAcceptablePassword(password)) refuse('account.password-too-short');
    const { accountId } = await openReset(ctx, token);
    let isOftener = false;
    await this.#setPassword(ctx, accountId, password, async (tx) => {
      await openReset(tx, token);
      const usedAt = MoreThan(new Date(Date.parse(tx.now) - day).toISOString());
      isOftener = await tx.db.existsBy(AccountSecret, { accountId, kind: 'reset', usedAt });
    });
    await this.entering.leaveEverywhere(accountId);
    // Whoever guessed at the second factor knew the old password: they are out, and the owner needn't wait for them. But
    // once a day: who reads the mailbox would have new guesses with every letter.
    if (!isOftener) await this.secondFactorBrake.succeeded(accountId, accountId);
    return true;
  }

  /** A new secret, which counts only once a code of it was typed. */
  async enrol(ctx: RequestContext): Promise<{ secret: string; url: string }> {
    const account = await this.accounts.own(ctx);
    // Its one-click sign-in is for everybody: nobody may lock it.
    if (account.isDemonstration) refuse('account.is-demonstration');
    if (account.secondFactorSince !== null) refuse('account.second-factor-exists');
    const secret = newSecondFactorSecret();
    const { affected } = await ctx.write([], (tx) =>
      tx.db.update(Account, { id: account.id, secondFactorSince: IsNull() }, { secondFactorSecret: secret }),
    );
    if (!affected) refuse('account.second-factor-exists');
    return { secret, url: secondFactorUrl(secret, account.email) };
  }

  /** Answers the recovery codes, this once. Other devices came in by the password alone: they are signed out. */
  async confirm(ctx: RequestContext, visitor: Visitor, code: string): Promise<string[]> {
    const { id, secondFactorSecret, secondFactorSince } = await this.accounts.own(ctx);
    if (secondFactorSince !== null || secondFactorSecret === null) refuse('account.second-factor-exists');
    const step = await timeStepOf(secondFactorSecret, code.replace(/\s/g, ''));
    if (step === undefined) refuse('sign-in.wrong-code');
    const codes = newRecoveryCodes();
    await ctx.write(id, async (tx) => {
      // Another tab may have confirmed it meanwhile, or asked for another secret, of which nobody has typed a code.
      const asProven = { id, secondFactorSince: IsNull(), secondFactorSecret };
      const change = { secondFactorSince: tx.now, secondFactorStep: step };
      if (!(await tx.db.update(Account, asProven, change)).affected) refuse('account.second-factor-exists');
      for (const each of codes) {
        const expiresAt = new Date(Date.parse(tx.now) + recoveryLasts).toISOString();
        await tx.db.insert(AccountSecret, {
          id: tx.newId(),
          accountId: id,
          kind: 'recovery',
          digest: digestOf(each),
          expiresAt,
          usedAt: null,
        });
      }
      tx.record(id, secondFactorEnrolled());
    });
    await this.entering.stayAlone(ctx, visitor, id);
    return codes;
  }

  async #setPassword(
    ctx: RequestContext,
    id: Id,
    password: string,
    first: (tx: WriteContext) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    if (!isAcceptablePassword(password)) refuse('account.password-too-short');
    const passwordHash = await hashPassword(password);
    await ctx.write(id, async (tx) => {
      await first(tx);
      await tx.db.update(Account, { id }, { passwordHash });
      // Letters that are under way lead nowhere any more.
      const open = { accountId: id, kind: 'reset', usedAt: IsNull() } as const;
      await tx.db.update(AccountSecret, open, { usedAt: tx.now });
      tx.record(id, passwordChanged());
    });
  }

  async #sendReset(ctx: RequestContext, email: string): Promise<void> {
    const account = await ctx.db.findOneBy(Account, { emailKey: emailKeyOf(email) });
    if (!account || account.endedAt !== null) return;
    const token = newLinkToken();
    const expiresAt = new Date(Date.parse(ctx.now) + hour).toISOString();
    const isSent = await ctx.write(account.id, async (tx) => {
      const recent = await tx.db.find(AccountSecret, {
        where: { accountId: account.id, kind: 'reset' },
        order: { expiresAt: 'DESC' },
        take: 1,
      });
      // One letter in five minutes: nobody's mailbox is filled through us.
      const tooSoon = new Date(Date.parse(tx.now) + hour - 300_000).toISOString();
      if (recent[0] && recent[0].expiresAt > tooSoon) return false;
      await tx.db.insert(AccountSecret, {
        id: tx.newId(),
        accountId: account.id,
        kind: 'reset',
        digest: digestOf(token),
        expiresAt,
        usedAt: null,
      });
      return true;
    });
    if (isSent) await this.letters.reset(account, `${this.config.publicUrl}/reset-password#token=${token}`);
  }
}

async function openReset(ctx: Context, token: string): Promise<AccountSecret> {
  const secret = await ctx.db.findOneBy(AccountSecret, { kind: 'reset', digest: digestOf(token) });
  if (!secret || secret.usedAt !== null || secret.expiresAt < ctx.now) return refuse('reset.not-found');
  return secret;
}
