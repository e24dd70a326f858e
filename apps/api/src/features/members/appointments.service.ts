import { isAppointed, ROLES, type Role } from '@chorsu/access';
import type { Id, Instant } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { placeFor } from '../organisations/place.ts';
import { networkPlace, placesOf } from '../organisations/places.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import { confirmersOf, hasConfirmer, type Appointment } from './confirmers.ts';
import { factsAt, invitationFacts, ownEmailKey } from './invitation-facts.ts';
import { InvitationPost } from './invitation-post.ts';
import { expiryFrom, Invitation, stateOf } from './invitation.entity.ts';
import { invitationConfirmed, invitationRejected } from './members.events.ts';
import { digestOf, newInvitationCode } from './secret-code.ts';

const longestReason = 500;
/** So long one letter calls to all that comes to wait. */
const oneLetter = 5 * 60_000;
const minutesBefore = (now: Instant): Instant => new Date(Date.parse(now) - oneLetter).toISOString();

/** Those that wait and are good beyond the instant. */
const waitingAfter = (instant: Instant) => ({
  role: In(ROLES.filter(isAppointed)),
  usedAt: IsNull(),
  withdrawnAt: IsNull(),
  rejectedAt: IsNull(),
  confirmedAt: IsNull(),
  expiresAt: MoreThan(instant),
});

/** It waits, and was made or renewed in the last minutes, so that its confirmers have a letter. */
export const isAskedLately = (invitation: Invitation, now: Instant): boolean =>
  stateOf(invitation, now) === 'waiting' && invitation.expiresAt > expiryFrom(minutesBefore(now));

/** A decided appointment; whether its letter could be sent, where it goes by letter. */
export type DecidedInvitation = Invitation & { readonly isMailed?: boolean };

/** A focal point's invitation waits until a second person, an administrator, has read its document and confirmed it. */
@Injectable()
export class AppointmentsService {
  constructor(readonly post: InvitationPost) {}

  /** Those that wait for this administrator, the oldest first. */
  async waiting(ctx: Context): Promise<Invitation[]> {
    ctx.require('invitation.list', { organisation: await networkPlace(ctx.sql) });
    const open = await ctx.db.find(Invitation, {
      // Before any are left out: nobody crowds the list with what they can't confirm themselves.
      where: { ...waitingAfter(ctx.now), invitedBy: Not(ctx.account ?? refuse('account.signed-out')) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 200,
    });
    const places = await placesOf(
      ctx.sql,
      open.map(({ organisationId }) => organisationId),
      ctx.today,
    );
    const byId = new Map(places.map((place) => [place.id, place]));
    const ownKey = await ownEmailKey(ctx);
    return open.filter((invitation) =>
      ctx.can('invitation.confirm', factsAt(byId.get(invitation.organisationId)!, invitation, ownKey)),
    );
  }

  /** Asked before one invites: whether anybody else could confirm. */
  async canBeConfirmed(ctx: Context, organisationId: Id, role: Role): Promise<boolean> {
    const organisation = await placeFor(ctx, organisationId);
    ctx.require('invitation.make', { organisation, role });
    return !isAppointed(role) || hasConfirmer(ctx, organisationId, role);
  }

  /**
   * From now on it can be taken, for another fortnight. Problems: `invitation.decided`, `invitation.document-missing`
   * (made before documents were asked for).
   */
  async confirm(ctx: RequestContext, id: Id): Promise<DecidedInvitation> {
    const code = newInvitationCode();
    const confirmed = await this.#decide(ctx, id, 'invitation.confirm', async (tx, invitation, network) => {
      if (invitation.document === null) refuse('invitation.document-missing');
      const change = {
        decidedBy: tx.account,
        confirmedAt: tx.now,
        expiresAt: expiryFrom(tx.now),
        // Who invited never sees the code of a letter.
        ...(invitation.isByLetter ? { codeDigest: digestOf(code) } : {}),
      };
      await tx.db.update(Invitation, { id }, change);
      tx.record(network, invitationConfirmed(invitation));
      return { ...invitation, ...change };
    });
    const { email, isByLetter } = confirmed;
    if (!isByLetter || email === null) return confirmed;
    return { ...confirmed, isMailed: await this.post.send(ctx, { ...confirmed, email }, code) };
  }

  /** For good: with another document it is invited anew. Problems: `invitation.decided`, `invitation.reason-missing`. */
  async reject(ctx: RequestContext, id: Id, given: string): Promise<Invitation> {
    return this.#decide(ctx, id, 'invitation.reject', async (tx, invitation, network) => {
      const rejection = given.trim();
      if (rejection === '') refuse('invitation.reason-missing');
      if (rejection.length > longestReason) refuse('invitation.reason-too-long', { longest: longestReason });
      const change = { decidedBy: tx.account, rejectedAt: tx.now, rejection };
      await tx.db.update(Invitation, { id }, change);
      tx.record(network, invitationRejected(invitation, rejection));
      return { ...invitation, ...change };
    });
  }

  /** Writes to those who may confirm it, unless a letter of the last minutes has called them to another that still waits. */
  askToConfirm(ctx: Context, appointment: Appointment & Pick<Invitation, 'id'>): void {
    const { letters, config } = this.post;
    letters.afterwards(ctx, async () => {
      const confirmers = await confirmersOf(ctx, appointment);
      const others = await ctx.db.findBy(Invitation, {
        ...waitingAfter(expiryFrom(minutesBefore(ctx.now))),
        id: Not(appointment.id),
      });
      const isCalled = (account: Account): boolean =>
        others.some(
          ({ invitedBy, email }) =>
            invitedBy !== account.id && (email === null || emailKeyOf(email) !== account.emailKey),
        );
      const uncalled = confirmers.filter((account) => !isCalled(account));
      await Promise.all(uncalled.map((account) => letters.waiting(account, config.publicUrl)));
    });
  }

  async #decide<T extends Invitation>(
    ctx: RequestContext,
    id: Id,
    permission: 'invitation.confirm' | 'invitation.reject',
    decide: (tx: WriteContext, invitation: Invitation, network: Id) => Promise<T>,
  ): Promise<T> {
    await ctx.load(Invitation, id, permission, (found) => invitationFacts(ctx, found));
    const network = await networkPlace(ctx.sql);
    const decided = await ctx.write(network.id, async (tx) => {
      const invitation = await tx.load(Invitation, id, permission, (found) => invitationFacts(tx, found));
      if (stateOf(invitation, tx.now) !== 'waiting') refuse('invitation.decided');
      return decide(tx, invitation, network.id);
    });
    this.post.letters.afterwards(ctx, () => this.#tellInviter(ctx, decided));
    return decided;
  }

  async #tellInviter(ctx: Context, { invitedBy, organisationId }: Invitation): Promise<void> {
    const { letters, config } = this.post;
    const inviter =
      invitedBy === null ? null : await ctx.db.findOneBy(Account, { id: invitedBy, endedAt: IsNull() });
    if (inviter) await letters.waiting(inviter, `${config.publicUrl}/members?organisation=${organisationId}`);
  }
}
