import type { FastifyReply } from 'fastify';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { Actors } from '../../platform/auth/actors.ts';
import { SessionCookie } from '../../platform/auth/cookie.ts';
import { Sessions } from '../../platform/auth/sessions.ts';
import type { RequestContext } from '../../platform/context/request-context.ts';
import type { Account } from './account.entity.ts';
import { AccountsService, type Me } from './accounts.service.ts';

/** The browser that wants in: where its cookie goes, and what it says that it is. */
export interface Visitor {
  readonly reply: FastifyReply;
  /** As limits count it (`networkOf`). */
  readonly address: string;
  readonly device: string;
}

export interface Entered {
  readonly me: Me | null;
  readonly isSecondFactorNeeded: boolean;
}

/** Lets somebody in whose secret was right, or leaves them before the second door. */
@Injectable()
export class Entering {
  constructor(
    readonly sessions: Sessions,
    readonly actors: Actors,
    readonly cookie: SessionCookie,
    readonly accounts: AccountsService,
  ) {}

  async enter(
    ctx: RequestContext,
    { reply, device }: Visitor,
    account: Account,
    isOwnDevice: boolean,
  ): Promise<Entered> {
    const isPending = account.secondFactorSince !== null;
    const { token } = await this.sessions.start({
      account: account.id,
      device,
      isOwnDevice,
      isPending,
      replaces: ctx.actor.session,
    });
    if (ctx.actor.session) this.actors.forget();
    this.cookie.set(reply, token, isOwnDevice);
    return {
      me: isPending ? null : await this.accounts.meOf(ctx, account.id),
      isSecondFactorNeeded: isPending,
    };
  }

  /** After the second factor: a new token, because the old one was worth less. */
  async complete(
    ctx: RequestContext,
    { reply }: Visitor,
    accountId: Id,
    isOwnDevice: boolean,
  ): Promise<Entered> {
    const token = await this.sessions.confirm(ctx.actor.session!);
    this.actors.forget();
    this.cookie.set(reply, token, isOwnDevice);
    return { me: await this.accounts.meOf(ctx, accountId), isSecondFactorNeeded: false };
  }

  /** A secret of the account was changed: all other devices are signed out, and this browser gets a new token. */
  async stayAlone(ctx: RequestContext, { reply }: Visitor, accountId: Id): Promise<void> {
    const id = ctx.actor.session!;
    const token = await this.sessions.keepOnly(accountId, id);
    this.actors.forget(id);
    const session = await this.sessions.get(id);
    if (session) this.cookie.set(reply, token, session.isOwnDevice);
  }

  async leaveEverywhere(accountId: Id): Promise<void> {
    await this.sessions.endAll(accountId);
    this.actors.forget();
  }

  /**
   * Ends whatever session the browser has: also one that awaits its second factor, and one of another account that signed
   * in after this page was opened. Whoever signs out on a shared computer leaves nobody's session behind them.
   */
  async leave({ reply }: Pick<Visitor, 'reply'>): Promise<boolean> {
    const session = await this.sessions.find(reply.request.cookies[this.cookie.name] ?? '');
    if (session) await this.sessions.end(session.account, session.id);
    this.actors.forget();
    this.cookie.clear(reply);
    return true;
  }
}
