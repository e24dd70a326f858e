import { can, isAppointed, type Role } from '@chorsu/access';
import { isInterfaceLanguage } from '@chorsu/i18n';
import type { Id, LocalizedText } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Actors } from '../../platform/auth/actors.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account, emailKeyOf, newAccount } from './account.entity.ts';
import { INVITATION_BRAKE } from './brakes.ts';
import { needsFirstAdministrator } from './entrance.service.ts';
import { Entering, type Entered, type Visitor } from './entering.ts';
import { invitationFacts } from './invitation-facts.ts';
import { InvitationPost } from './invitation-post.ts';
import { Invitation, stateOf } from './invitation.entity.ts';
import { memberInvitedFurther, memberJoined } from './members.events.ts';
import { Membership } from './membership.entity.ts';
import { hashPassword, isAcceptablePassword } from './password.ts';
import { personOf } from './person-of.ts';
import { digestOf, readInvitationCode } from './secret-code.ts';
import type { SignInBrake } from './sign-in-brake.ts';
import { SignInService } from './sign-in.service.ts';
import { tellCountry } from './tell-country.ts';

export interface Acceptance {
  readonly code: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly password: string;
  readonly language?: string | null;
}

export interface InvitationPreview {
  readonly organisation: LocalizedText;
  readonly role: string;
  readonly expiresAt: string;
  /** The address that was invited has an account already: its password is asked, not a new one. */
  readonly hasAccount: boolean;
  /** An administrator has yet to confirm it. */
  readonly isWaiting: boolean;
}

/** Taking an invitation: a new account, or one more role for an old one. */
@Injectable()
export class JoiningService {
  constructor(
    readonly entering: Entering,
    readonly signIn: SignInService,
    readonly actors: Actors,
    readonly post: InvitationPost,
    @Inject(INVITATION_BRAKE) readonly brake: SignInBrake,
  ) {}

  /** null for a code that is unknown, used, withdrawn or too old, all alike. */
  async preview(ctx: Context, address: string, code: string): Promise<InvitationPreview | null> {
    const invitation = await this.#open(ctx, address, code);
    if (!invitation) return null;
    await this.#takeBack(ctx, address);
    const { organisationId, role, expiresAt, email } = invitation;
    const organisation = await ctx.db.findOneByOrFail(Organisation, { id: organisationId });
    const hasAccount = email !== null && (await ctx.db.existsBy(Account, { emailKey: emailKeyOf(email) }));
    const isWaiting = stateOf(invitation, ctx.now) === 'waiting';
    return { organisation: organisation.name, role, expiresAt, hasAccount, isWaiting };
  }

  /** Problems: `invitation.not-found`, `invitation.unconfirmed`, `account.email-missing`, `account.name-missing`, `account.password-too-short`, those of signing in. */
  async accept(ctx: RequestContext, visitor: Visitor, wish: Acceptance): Promise<Entered> {
    const invitation = (await this.#open(ctx, visitor.address, wish.code)) ?? refuse('invitation.not-found');
    if (stateOf(invitation, ctx.now) === 'waiting') refuse('invitation.unconfirmed');
    const email = (wish.email ?? invitation.email ?? '').trim();
    if (!/^[^\s@]{1,64}@[^\s@]{1,189}$/.test(email)) refuse('account.email-missing');
    const isKnown = await ctx.db.existsBy(Account, { emailKey: emailKeyOf(email) });
    const account = isKnown
      ? await this.signIn.checkPassword(ctx, visitor, email, wish.password)
      : await this.#newAccount(ctx, wish, email);
    if (isKnown) await mustBeOffered(ctx, invitation, account.id);
    const hasBegun = await this.#join(ctx, invitation, account, !isKnown);
    await this.#takeBack(ctx, visitor.address);
    this.actors.forget();
    if (hasBegun && isAppointed(invitation.role as Role)) {
      const news = { countryId: invitation.organisationId, newcomer: account.id };
      this.post.letters.afterwards(ctx, () => tellCountry(ctx, this.post, news));
    }
    return this.entering.enter(ctx, visitor, account, false);
  }

  async #open(ctx: Context, address: string, typed: string): Promise<Invitation | null> {
    // Twenty wrong codes are a typing error or two for everyone in the room, not yet a guesser.
    const seconds = await this.brake.begin('invitation', address, ctx.now);
    if (seconds > 0) refuse('sign-in.wait', { seconds });
    const code = readInvitationCode(typed);
    const found = code === '' ? null : await ctx.db.findOneBy(Invitation, { codeDigest: digestOf(code) });
    return found && (await isGood(ctx, found)) ? found : null;
  }

  /**
   * It was no guess. That alone doesn't count, since who holds one code may still be guessing others; and only once it
   * was taken, or else a code that is good would try out for nothing which addresses have an account.
   */
  #takeBack(ctx: Context, address: string): Promise<void> {
    return this.brake.takenBack('invitation', address, ctx.now);
  }

  async #newAccount(
    ctx: RequestContext,
    { name, password, language }: Acceptance,
    email: string,
  ): Promise<Account> {
    if (!name?.trim() || name.length > 200) refuse('account.name-missing');
    if (!isAcceptablePassword(password)) refuse('account.password-too-short');
    return newAccount({
      id: ctx.newId(),
      name: name.trim(),
      email,
      passwordHash: await hashPassword(password),
      language: isInterfaceLanguage(language) ? language : ctx.locale,
      createdAt: ctx.now,
    });
  }

  /** Whether the role is a new one. */
  async #join(
    ctx: RequestContext,
    { id, codeDigest }: Invitation,
    account: Account,
    isNew: boolean,
  ): Promise<boolean> {
    const network = await networkPlace(ctx.sql);
    return ctx.write(network.id, async (tx) => {
      // Two who type the same code at once: the second finds it used. And a new code has ended the one that was typed.
      const invitation = await tx.db.findOneBy(Invitation, { id, codeDigest });
      if (!invitation || !(await isGood(tx, invitation))) return refuse('invitation.not-found');
      if (stateOf(invitation, tx.now) === 'waiting') refuse('invitation.unconfirmed');
      if (isNew) await addAccount(tx, account);
      await tx.db.update(Invitation, { id }, { usedAt: tx.now });
      const { organisationId, role, sections } = invitation;
      const held = { accountId: account.id, organisationId, role: role as Role };
      // Who holds the role already isn't given it twice: ending it must end it.
      const standing = await tx.db.findOneBy(Membership, { ...held, until: IsNull() });
      if (!standing)
        await addMembership(tx, network.id, { ...held, ...(sections ? { sections: sections.codes } : {}) });
      else if (sections) await inviteFurther(tx, network.id, standing, sections.codes);
      return standing === null;
    });
  }
}

/**
 * Open, or waiting for its confirmation. What the server printed makes the first administrator: of several links none is
 * good any more once there is one.
 */
async function isGood(ctx: Context, invitation: Invitation): Promise<boolean> {
  if (!['open', 'waiting'].includes(stateOf(invitation, ctx.now))) return false;
  return invitation.invitedBy !== null || needsFirstAdministrator(ctx);
}

/** Nobody takes a national role that they offered or confirmed themselves; answered as if there were no such invitation. */
async function mustBeOffered(ctx: Context, invitation: Invitation, accountId: Id): Promise<void> {
  const person = await personOf(ctx.sql, accountId, ctx.today);
  if (!can(person, 'invitation.take', await invitationFacts(ctx, invitation))) refuse('invitation.not-found');
}

/** To what an expert was invited before come the sections of the new invitation. */
async function inviteFurther(
  tx: WriteContext,
  network: Id,
  { id, sections }: Membership,
  more: readonly string[],
): Promise<void> {
  const codes = [...new Set([...(sections?.codes ?? []), ...more])];
  await tx.db.update(Membership, { id }, { sections: { codes } });
  tx.record(network, memberInvitedFurther(id, codes));
}

export async function addAccount(tx: WriteContext, account: Account): Promise<void> {
  await tx.db.insert(Account, account);
  await tx.openStream(account.id, 'account');
}

export interface NewMembership {
  readonly accountId: Id;
  readonly organisationId: Id;
  readonly role: Role;
  /** For an expert. */
  readonly sections?: readonly string[];
  /** Why an operator makes a focal point past the confirmation. */
  readonly reason?: string;
}

export async function addMembership(
  tx: WriteContext,
  network: Id,
  { accountId, organisationId, role, sections, reason }: NewMembership,
): Promise<void> {
  const membership = tx.db.create(Membership, {
    id: tx.newId(),
    accountId,
    organisationId,
    role,
    sections: sections ? { codes: [...sections] } : null,
    from: tx.today,
    until: null,
    createdAt: tx.now,
  });
  await tx.db.insert(Membership, membership);
  tx.record(network, memberJoined(membership, reason));
}
