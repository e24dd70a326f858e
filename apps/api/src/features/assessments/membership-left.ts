import { isHome, isOver, type Actor, type Place } from '@chorsu/access';
import type { Id, LocalizedText } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { Sessions } from '../../platform/auth/sessions.ts';
import type { Context } from '../../platform/context/request-context.ts';
import { cycleTitle } from '../cycles/cycles.service.ts';
import { EndingService } from '../members/ending.service.ts';
import { Invitation } from '../members/invitation.entity.ts';
import { accountName } from '../members/members.service.ts';
import { heldToday, Membership } from '../members/membership.entity.ts';
import { placeOf } from '../organisations/place.ts';
import { placesOf } from '../organisations/places.ts';
import { handedOutOf } from './assessment-facts.ts';
import { Assessment } from './assessment.entity.ts';
import { Versions } from './versions.ts';

export interface LeftSection {
  readonly code: string;
  readonly title: LocalizedText;
}

export interface LeftAssessment {
  readonly id: Id;
  readonly cycleTitle: LocalizedText;
  readonly dueOn: string;
  /** In the hands of the person's institution, or those to which an expert is invited; empty for who leads the whole. */
  readonly sections: readonly LeftSection[];
}

/** What stays behind when a membership ends. */
export interface MembershipLeft {
  /** Names of those who hold the same role at the same organisation. */
  readonly others: readonly string[];
  readonly assessments: readonly LeftAssessment[];
  /** Invitations that the person gave in this branch and nobody has taken yet. They stay good. */
  readonly openInvitations: number;
  /** Devices on which the person is signed in, where something unsent may still lie. */
  readonly devices: readonly { readonly device: string; readonly lastSeenAt: string }[];
}

const leadingRoles = ['focalPoint', 'deputy', 'facilitator'];

/** Asked before a membership is ended, so that nothing hangs on one person unseen. */
@Injectable()
export class MembershipsLeft {
  constructor(
    readonly ending: EndingService,
    readonly sessions: Sessions,
    readonly versions: Versions,
  ) {}

  /** For who may end the membership; else `member.not-found`. */
  async of(ctx: Context, id: Id): Promise<MembershipLeft> {
    const membership = await this.ending.load(ctx, id);
    const { organisationId, role, accountId } = membership;
    const holders = await ctx.db.find(Membership, {
      where: heldToday(ctx, { organisationId, role, accountId: Not(accountId) }),
      order: { id: 'ASC' },
    });
    const others = await Promise.all(
      [...new Set(holders.map((holder) => holder.accountId))].map((account) => accountName(ctx, account)),
    );
    const devices = await this.sessions.list(accountId, ctx.sql);
    return {
      others: others.filter((name) => name !== undefined),
      assessments: await this.#assessments(ctx, membership),
      openInvitations: await openInvitations(ctx, membership),
      devices: devices.map(({ device, lastSeenAt }) => ({ device, lastSeenAt })),
    };
  }

  /** Of the country's assessments that are worked on: what is in the hands of this membership. */
  async #assessments(ctx: Context, membership: Membership): Promise<LeftAssessment[]> {
    const { role, organisationId } = membership;
    const place = await placeOf(ctx.sql, organisationId, ctx.today);
    // Nobody outside is told how a country divides its work.
    const isTold = ctx.actor.person !== undefined && isInBranch(ctx.actor.person, place);
    const running = await ctx.db.find(Assessment, {
      where: { countryId: In([...place.within]), status: In(['open', 'inReview']) },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
    const left: LeftAssessment[] = [];
    for (const assessment of running) {
      const codes = isTold ? await inHands(ctx, assessment.id, membership) : [];
      const { document } = await this.versions.of(ctx.sql, assessment.versionId);
      const sections = document.sections.filter(({ code }) => codes.includes(code));
      if (sections.length === 0 && !leadingRoles.includes(role)) continue;
      left.push({
        id: assessment.id,
        cycleTitle: (await cycleTitle(ctx, assessment.cycleId))!,
        dueOn: assessment.dueOn,
        sections: sections.map(({ code, title }) => ({ code, title })),
      });
    }
    return left;
  }
}

/** Leads the country's work, or has this part in it. */
const isInBranch = (actor: Actor, place: Place): boolean =>
  isOver(actor, place, 'focalPoint', 'deputy') || isHome(actor, place);

async function inHands(
  ctx: Context,
  assessmentId: Id,
  { role, organisationId, sections }: Membership,
): Promise<readonly string[]> {
  if (role === 'expert') return sections?.codes ?? [];
  if (role !== 'teamMember') return [];
  return Object.entries(await handedOutOf(ctx, assessmentId)).flatMap(([code, { lead, contributors }]) =>
    lead === organisationId || contributors.includes(organisationId) ? [code] : [],
  );
}

async function openInvitations(ctx: Context, { accountId, organisationId }: Membership): Promise<number> {
  const open = await ctx.db.find(Invitation, {
    where: { invitedBy: accountId, usedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(ctx.now) },
  });
  const places = await placesOf(
    ctx.sql,
    open.map((invitation) => invitation.organisationId),
    ctx.today,
  );
  const inBranch = new Set(
    places.filter(({ within }) => within.includes(organisationId)).map(({ id }) => id),
  );
  return open.filter((invitation) => inBranch.has(invitation.organisationId)).length;
}
