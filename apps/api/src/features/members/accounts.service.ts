import { ownAbilities, ROLE_RULES, type Role } from '@chorsu/access';
import { isInterfaceLanguage } from '@chorsu/i18n';
import type { Id } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Actors } from '../../platform/auth/actors.ts';
import { Sessions, type SessionRow } from '../../platform/auth/sessions.ts';
import type { Config } from '../../platform/config/config.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Account } from './account.entity.ts';
import { heldToday, Membership } from './membership.entity.ts';
import { personOf } from './person-of.ts';

/** What the signed-in person is told about themselves. */
export interface Me {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly isShortcutsOff: boolean;
  readonly isDemonstration: boolean;
  readonly hasSecondFactor: boolean;
  /** A role sleeps until there is a second factor. */
  readonly needsSecondFactor: boolean;
  readonly memberships: readonly Membership[];
  readonly abilities: readonly string[];
}

export interface Preferences {
  readonly language?: string | null;
  readonly isShortcutsOff?: boolean | null;
}

/** Everyone's own account: who am I, my preferences, my devices. */
@Injectable()
export class AccountsService {
  constructor(
    readonly sessions: Sessions,
    readonly actors: Actors,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  async me(ctx: Context): Promise<Me | null> {
    return ctx.account === null ? null : this.meOf(ctx, ctx.account);
  }

  async meOf(ctx: Context, accountId: Id): Promise<Me | null> {
    const account = await ctx.db.findOneBy(Account, { id: accountId });
    const person = await personOf(ctx.sql, accountId, ctx.today);
    if (!account || !person) return null;
    const memberships = await ctx.db.find(Membership, {
      where: heldToday(ctx, { accountId }),
      order: { from: 'DESC', id: 'ASC' },
    });
    const hasSecondFactor = account.secondFactorSince !== null;
    const wantsSecondFactor = memberships.some(({ role }) => ROLE_RULES[role as Role].needsSecondFactor);
    const { id, name, email, language, isShortcutsOff, isDemonstration } = account;
    return {
      id,
      name,
      email,
      language,
      isShortcutsOff,
      isDemonstration: this.config.isDemonstration,
      hasSecondFactor,
      needsSecondFactor: wantsSecondFactor && !hasSecondFactor && !isDemonstration,
      memberships,
      abilities: ownAbilities(person),
    };
  }

  /** The own account; refuses strangers. */
  async own(ctx: Context): Promise<Account> {
    const accountId = ctx.account ?? refuse('account.signed-out');
    ctx.require('account.change', { accountId });
    return ctx.db.findOneByOrFail(Account, { id: accountId });
  }

  /** A language that the interface doesn't speak leaves the old one. */
  async setPreferences(ctx: RequestContext, { language, isShortcutsOff }: Preferences): Promise<Me> {
    const { id } = await this.own(ctx);
    await ctx.write([], (tx) =>
      tx.db.update(
        Account,
        { id },
        {
          ...(isInterfaceLanguage(language) ? { language } : {}),
          ...(typeof isShortcutsOff === 'boolean' ? { isShortcutsOff } : {}),
        },
      ),
    );
    return (await this.meOf(ctx, id))!;
  }

  async devices(ctx: RequestContext): Promise<(SessionRow & { isCurrent: boolean })[]> {
    const accountId = ctx.account ?? refuse('account.signed-out');
    ctx.require('session.list', { accountId });
    const sessions = await this.sessions.list(accountId);
    return sessions.map((session) => ({ ...session, isCurrent: session.id === ctx.actor.session }));
  }

  async endSession(ctx: RequestContext, id: Id): Promise<boolean> {
    const accountId = ctx.account ?? refuse('account.signed-out');
    ctx.require('session.end', { accountId });
    if (!(await this.sessions.end(accountId, id))) refuse('session.not-found');
    this.actors.forget();
    return true;
  }
}
