import type { MemberFacts, Role } from '@chorsu/access';
import type { Id, Instant } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Actors } from '../../platform/auth/actors.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import { placeOf } from '../organisations/place.ts';
import { networkPlace } from '../organisations/places.ts';
import { MEMBER_ENDED, memberEnded, memberResumed, type EndedMembership } from './members.events.ts';
import { heldToday, Membership } from './membership.entity.ts';

const day = 86_400_000;
/** The screen offers it for ten seconds; a slow network and a second thought have longer. */
const canBeTakenBackFor = 10 * 60_000;

/** Ending memberships, and taking that back. */
@Injectable()
export class EndingService {
  constructor(readonly actors: Actors) {}

  /** The membership, for who may end it; else `member.not-found`. */
  load(ctx: Context, id: Id): Promise<Membership> {
    return ctx.load(Membership, id, 'member.end', (found) => factsOf(ctx, found));
  }

  /**
   * Ends it as of yesterday; open sessions lose the role at once. Problem: `member.last-administrator`, for nobody could
   * invite anybody any more.
   */
  async end(ctx: RequestContext, id: Id): Promise<Membership> {
    await this.load(ctx, id);
    const network = await networkPlace(ctx.sql);
    const ended = await ctx.write(network.id, async (tx) => {
      const membership = await this.load(tx, id);
      // The last day is included, so yesterday: who was sent away has no rights left today.
      const until = dayBefore(tx.now);
      // What has ended stays as it ended.
      if (membership.until !== null && membership.until <= until) return membership;
      if (membership.role === 'administrator') await mustLeaveAdministrator(tx, id);
      await tx.db.update(Membership, { id }, { until });
      tx.record(network.id, memberEnded({ id, until, before: membership.until }));
      return { ...membership, until };
    });
    this.actors.forget();
    return ended;
  }

  /** As it was before it was ended, by who ended it, within ten minutes; else `member.not-found`. */
  async resume(ctx: RequestContext, id: Id): Promise<Membership> {
    const network = await networkPlace(ctx.sql);
    const resumed = await ctx.write(network.id, async (tx) => {
      const ending = await lastEnding(tx, network.id, id);
      const membership = await tx.load(Membership, id, 'member.resume', async (found) => ({
        ...(await factsOf(tx, found)),
        endedBy: ending !== undefined && found.until === ending.until ? ending.by : undefined,
      }));
      const until = ending!.before;
      await tx.db.update(Membership, { id }, { until });
      tx.record(network.id, memberResumed({ id, until }));
      return { ...membership, until };
    });
    this.actors.forget();
    return resumed;
  }
}

const dayBefore = (now: Instant): string => new Date(Date.parse(now) - day).toISOString().slice(0, 10);

const factsOf = async (
  ctx: Context,
  { organisationId, role, accountId }: Membership,
): Promise<MemberFacts> => ({
  organisation: await placeOf(ctx.sql, organisationId, ctx.today),
  role: role as Role,
  accountId,
});

interface Ending extends EndedMembership {
  readonly by: Id;
}

/** The newest that isn't too long ago. */
async function lastEnding(tx: WriteContext, network: Id, id: Id): Promise<Ending | undefined> {
  const since = new Date(Date.parse(tx.now) - canBeTakenBackFor).toISOString();
  const [row] = await tx.sql.rows<{ actor: Id | null; payload: unknown }>(
    'SELECT `actor`, `payload` FROM `event` WHERE `stream` = ? AND `kind` = ? AND `path` = ? AND `instant` >= ? ORDER BY `sequence` DESC LIMIT 1',
    [network, MEMBER_ENDED, id, since],
  );
  return row?.actor && row.payload !== null
    ? { ...fromJson<EndedMembership>(row.payload), by: row.actor }
    : undefined;
}

async function mustLeaveAdministrator(tx: WriteContext, id: Id): Promise<void> {
  const others = heldToday(tx, { role: 'administrator', id: Not(id) });
  if (!(await tx.db.existsBy(Membership, others))) refuse('member.last-administrator');
}
