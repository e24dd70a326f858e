import { isAppointed, ROLES, type Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { placeFor } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import { documentFor, type AppointmentDocument } from './appointment-document.ts';
import { AppointmentsService, isAskedLately } from './appointments.service.ts';
import { mustFindConfirmer } from './confirmers.ts';
import { invitationFacts } from './invitation-facts.ts';
import { InvitationPost } from './invitation-post.ts';
import { invitedSections } from './invited-sections.ts';
import { expiryFrom, Invitation } from './invitation.entity.ts';
import { invitationMade, invitationRenewed, invitationWithdrawn } from './members.events.ts';
import { readPeople, type InvitedPerson } from './people-list.ts';
import { digestOf, newInvitationCode } from './secret-code.ts';

export interface InvitationWish {
  readonly organisationId: Id;
  readonly role: Role;
  /** One person a line: a name, an e-mail address, or `Name <address>`. */
  readonly people: string;
  /** For experts: codes of the sections to which the country invites them. */
  readonly sections?: readonly string[] | null;
  /** No mail: the codes are printed and handed out. */
  readonly isCodeOnly?: boolean | null;
  /** For a focal point: by what they were named. */
  readonly document?: AppointmentDocument | null;
}

/** The code and its link are known only in the moment of making; to nobody where they go by letter after a confirmation. */
export type MadeInvitation = Invitation & {
  readonly code?: string;
  readonly link?: string;
  readonly isMailed?: boolean;
};

/** Administrator → secretariat → focal point → own institutions' members, each only in their branch. */
@Injectable()
export class InvitationsService {
  constructor(
    readonly post: InvitationPost,
    readonly appointments: AppointmentsService,
  ) {}

  /** Open and used ones, the newest first; only to roles that the actor may give: the others' addresses are none of theirs. */
  async list(ctx: Context, organisationId: Id): Promise<Invitation[]> {
    const organisation = await placeFor(ctx, organisationId);
    ctx.require('invitation.list', { organisation });
    const roles = ROLES.filter((role) => ctx.can('invitation.withdraw', { organisation, role }));
    return ctx.db.find(Invitation, {
      where: { organisationId, role: In(roles) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /**
   * Problems beside those of the list: for a focal point `invitation.one-appointed`, those of the document, and
   * `invitation.confirmer-missing`.
   */
  async invite(ctx: RequestContext, wish: InvitationWish): Promise<MadeInvitation[]> {
    const { organisationId, role, isCodeOnly } = wish;
    const account = await this.#inviter(ctx);
    const organisation = await placeFor(ctx, organisationId);
    ctx.require('invitation.make', { organisation, role });
    const persons = readPeople(wish.people);
    const sections = invitedSections(role, wish.sections);
    for (const { email } of persons)
      ctx.require('invitation.make', {
        organisation,
        role,
        isForSelf: email !== null && emailKeyOf(email) === account.emailKey,
      });
    if (isAppointed(role) && persons.length > 1) refuse('invitation.one-appointed');
    const document = documentFor(role, wish.document, ctx.now);
    const network = await networkPlace(ctx.sql);
    const common = { organisationId, role, sections, document, invitedBy: account.id };
    const made = await ctx.write(network.id, async (tx) => {
      const invitations: MadeInvitation[] = [];
      for (const person of persons) {
        await mustFindConfirmer(tx, { ...common, ...person });
        const isByLetter = isAppointed(role) && person.email !== null && !isCodeOnly;
        invitations.push(await this.#make(tx, network.id, { ...common, ...person, isByLetter }));
      }
      return invitations;
    });
    if (isAppointed(role)) {
      for (const appointment of made) this.appointments.askToConfirm(ctx, appointment);
      return made;
    }
    return isCodeOnly ? made : Promise.all(made.map((each) => this.#mail(ctx, each)));
  }

  /** The first administrator's, made by the system where there is none yet. */
  async inviteFirstAdministrator(ctx: RequestContext): Promise<MadeInvitation> {
    const network = await networkPlace(ctx.sql);
    return ctx.write(network.id, (tx) =>
      this.#make(tx, network.id, {
        organisationId: network.id,
        role: 'administrator',
        sections: null,
        document: null,
        name: null,
        email: null,
        invitedBy: null,
        isByLetter: false,
      }),
    );
  }

  /**
   * A new code for a person who lost the old one, which ends; good for another fortnight. An appointment waits for its
   * confirmation again, so that no confirmation outlives the code that was confirmed.
   */
  async renew(ctx: RequestContext, id: Id): Promise<MadeInvitation> {
    let isAsked = false;
    const renewed = await this.#change(ctx, id, 'invitation.renew', async (tx, invitation, network) => {
      if (invitation.usedAt !== null) refuse('invitation.used');
      if (invitation.rejectedAt !== null) refuse('invitation.rejected');
      await mustFindConfirmer(tx, invitation);
      isAsked = isAskedLately(invitation, tx.now);
      const code = newInvitationCode();
      const change = {
        codeDigest: digestOf(code),
        expiresAt: expiryFrom(tx.now),
        withdrawnAt: null,
        decidedBy: null,
        confirmedAt: null,
      };
      await tx.db.update(Invitation, { id }, change);
      tx.record(network, invitationRenewed(invitation));
      return this.#handedOut({ ...invitation, ...change }, code);
    });
    if (isAppointed(renewed.role as Role) && !isAsked) this.appointments.askToConfirm(ctx, renewed);
    return renewed;
  }

  async withdraw(ctx: RequestContext, id: Id): Promise<boolean> {
    return this.#change(ctx, id, 'invitation.withdraw', async (tx, invitation, network) => {
      if (invitation.usedAt !== null) refuse('invitation.used');
      // Who rejected it, and why, stays to be read.
      if (invitation.rejectedAt !== null) refuse('invitation.rejected');
      await tx.db.update(Invitation, { id }, { withdrawnAt: tx.now });
      tx.record(network, invitationWithdrawn(invitation));
      return true;
    });
  }

  async #change<T>(
    ctx: RequestContext,
    id: Id,
    permission: 'invitation.renew' | 'invitation.withdraw',
    work: (tx: WriteContext, invitation: Invitation, network: Id) => Promise<T>,
  ): Promise<T> {
    await ctx.load(Invitation, id, permission, (found) => invitationFacts(ctx, found));
    const network = await networkPlace(ctx.sql);
    return ctx.write(network.id, async (tx) => {
      const invitation = await tx.load(Invitation, id, permission, (found) => invitationFacts(tx, found));
      return work(tx, invitation, network.id);
    });
  }

  async #inviter(ctx: Context): Promise<Account> {
    return ctx.db.findOneByOrFail(Account, { id: ctx.account ?? refuse('account.signed-out') });
  }

  async #make(
    tx: WriteContext,
    network: Id,
    wish: InvitedPerson &
      Pick<Invitation, 'organisationId' | 'role' | 'sections' | 'document' | 'invitedBy' | 'isByLetter'>,
  ): Promise<MadeInvitation> {
    const code = newInvitationCode();
    const invitation = tx.db.create(Invitation, {
      ...wish,
      id: tx.newId(),
      codeDigest: digestOf(code),
      createdAt: tx.now,
      expiresAt: expiryFrom(tx.now),
      usedAt: null,
      withdrawnAt: null,
      decidedBy: null,
      confirmedAt: null,
      rejectedAt: null,
      rejection: null,
    });
    await tx.db.insert(Invitation, invitation);
    tx.record(network, invitationMade(invitation));
    return this.#handedOut(invitation, code);
  }

  #handedOut(invitation: Invitation, code: string): MadeInvitation {
    return invitation.isByLetter ? invitation : { ...invitation, code, link: this.post.link(code) };
  }

  async #mail(ctx: Context, made: MadeInvitation): Promise<MadeInvitation> {
    const { email, code } = made;
    if (email === null || code === undefined) return made;
    return { ...made, isMailed: await this.post.send(ctx, { ...made, email }, code) };
  }
}
