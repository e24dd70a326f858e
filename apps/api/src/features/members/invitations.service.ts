import { ROLES, type Role } from '@chorsu/access';
import { isInterfaceLanguage } from '@chorsu/i18n';
import type { Id } from '@chorsu/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Config } from '../../platform/config/config.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { placeFor, placeOf } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { Account, emailKeyOf } from './account.entity.ts';
import { invitedSections } from './invited-sections.ts';
import { Invitation } from './invitation.entity.ts';
import { Letters } from './letters.ts';
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
}

/** The code and its link are known only in the moment of making. */
export type MadeInvitation = Invitation & {
  readonly code?: string;
  readonly link?: string;
  readonly isMailed?: boolean;
};

const fortnight = 14 * 24 * 3_600_000;

/** Administrator → secretariat → focal point → own institutions' members, each only in their branch. */
@Injectable()
export class InvitationsService {
  constructor(
    readonly letters: Letters,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  /** Open and used ones, the newest first; only to roles that the actor may give: the others' addresses are none of theirs. */
  async list(ctx: Context, organisationId: Id): Promise<Invitation[]> {
    const organisation = await placeFor(ctx, organisationId);
    ctx.require('invitation.list', { organisation });
    const roles = ROLES.filter((role) => ctx.can('invitation.renew', { organisation, role }));
    return ctx.db.find(Invitation, {
      where: { organisationId, role: In(roles) },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  async invite(
    ctx: RequestContext,
    { organisationId, role, people, sections: codes, isCodeOnly }: InvitationWish,
  ): Promise<MadeInvitation[]> {
    const account = await this.#inviter(ctx);
    const organisation = await placeFor(ctx, organisationId);
    ctx.require('invitation.make', { organisation, role });
    const persons = readPeople(people);
    const sections = invitedSections(role, codes);
    for (const { email } of persons)
      ctx.require('invitation.make', {
        organisation,
        role,
        isForSelf: email !== null && emailKeyOf(email) === account.emailKey,
      });
    const network = await networkPlace(ctx.sql);
    const made = await ctx.write(network.id, async (tx) => {
      const invitations: MadeInvitation[] = [];
      for (const person of persons)
        invitations.push(
          await this.#make(tx, network.id, { organisationId, role, sections, person, invitedBy: account.id }),
        );
      return invitations;
    });
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
        person: { name: null, email: null },
        invitedBy: null,
      }),
    );
  }

  /** A new code for a person who lost the old one, which ends; good for another fortnight. */
  async renew(ctx: RequestContext, id: Id): Promise<MadeInvitation> {
    return this.#change(ctx, id, 'invitation.renew', async (tx, invitation, network) => {
      if (invitation.usedAt !== null) refuse('invitation.used');
      const code = newInvitationCode();
      const change = { codeDigest: digestOf(code), expiresAt: this.#expiry(tx), withdrawnAt: null };
      await tx.db.update(Invitation, { id }, change);
      tx.record(network, invitationRenewed(invitation));
      return { ...invitation, ...change, code, link: this.#link(code) };
    });
  }

  async withdraw(ctx: RequestContext, id: Id): Promise<boolean> {
    return this.#change(ctx, id, 'invitation.withdraw', async (tx, invitation, network) => {
      if (invitation.usedAt !== null) refuse('invitation.used');
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
    const factsOf = async ({ organisationId, role }: Invitation) => ({
      organisation: await placeOf(ctx.sql, organisationId, ctx.today),
      role: role as Role,
    });
    await ctx.load(Invitation, id, permission, factsOf);
    const network = await networkPlace(ctx.sql);
    return ctx.write(network.id, async (tx) =>
      work(tx, await tx.load(Invitation, id, permission, factsOf), network.id),
    );
  }

  async #inviter(ctx: Context): Promise<Account> {
    return ctx.db.findOneByOrFail(Account, { id: ctx.account ?? refuse('account.signed-out') });
  }

  async #make(
    tx: WriteContext,
    network: Id,
    wish: Pick<Invitation, 'organisationId' | 'sections' | 'invitedBy'> & {
      readonly role: Role;
      readonly person: InvitedPerson;
    },
  ): Promise<MadeInvitation> {
    const code = newInvitationCode();
    const { organisationId, role, sections, person, invitedBy } = wish;
    const invitation = tx.db.create(Invitation, {
      id: tx.newId(),
      organisationId,
      role,
      sections,
      ...person,
      codeDigest: digestOf(code),
      invitedBy,
      createdAt: tx.now,
      expiresAt: this.#expiry(tx),
      usedAt: null,
      withdrawnAt: null,
    });
    await tx.db.insert(Invitation, invitation);
    tx.record(network, invitationMade(invitation));
    return { ...invitation, code, link: this.#link(code) };
  }

  async #mail(ctx: Context, made: MadeInvitation): Promise<MadeInvitation> {
    const { email, link } = made;
    if (email === null) return made;
    const language = await this.#languageFor(ctx, email, made.organisationId);
    return { ...made, isMailed: await this.letters.invitation({ email, language }, link!) };
  }

  /** Of the invited person where they are known, else the first of the organisation's that we write, else the inviter's. */
  async #languageFor(ctx: Context, email: string, organisationId: Id): Promise<string> {
    const account = await ctx.db.findOneBy(Account, { emailKey: emailKeyOf(email) });
    if (account) return account.language;
    const { languages } = await ctx.db.findOneByOrFail(Organisation, { id: organisationId });
    return languages.find(isInterfaceLanguage) ?? ctx.locale;
  }

  /** The code stands behind the hash sign, which no browser sends and no server logs. */
  #link(code: string): string {
    return `${this.config.publicUrl}/invitation#code=${code}`;
  }

  #expiry(ctx: Context): string {
    return new Date(Date.parse(ctx.now) + fortnight).toISOString();
  }
}
