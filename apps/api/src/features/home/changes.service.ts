import { isHome, type MembershipFacts } from '@chorsu/access';
import type { Id, Instant } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { Versions } from '../assessments/versions.ts';
import { Membership } from '../members/membership.entity.ts';
import { placeOf } from '../organisations/place.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { answerHappenings } from './answer-happenings.ts';
import { gathered, type ChangedThing, type Happening, type Look } from './happening.ts';
import { cycleHappenings, questionnaireHappenings, sharingHappenings } from './network-happenings.ts';
import { appointmentHappenings, peopleHappenings } from './people-happenings.ts';
import { resultHappenings } from './result-happenings.ts';
import { statusHappenings } from './status-happenings.ts';
import { Visit } from './visit.entity.ts';
import { lastHere, toldSince, visited } from './visit.ts';

export interface Changes {
  readonly lastHereAt: Instant | null;
  readonly since: Instant;
  readonly readAt: Instant;
  readonly things: readonly ChangedThing[];
  readonly left: number;
}

/** As many as one reads; more are counted. */
const mostListed = 30;

/** What changed since somebody was last here, for one of their memberships. */
@Injectable()
export class ChangesService {
  constructor(
    readonly versions: Versions,
    readonly releases: ReleasesService,
  ) {}

  /** Only by others, only what the role's holder may see, without any content. `asked` instead of the last visit. */
  async since(ctx: RequestContext, membershipId: Id, asked?: Instant | null): Promise<Changes> {
    const held = await this.#held(ctx, membershipId);
    const visits = await ctx.db.findOneBy(Visit, { membershipId });
    const lastHereAt = lastHere(visits ?? undefined, ctx.now);
    const since = toldSince(lastHereAt, ctx.now, asked);
    const person = ctx.actor.person!;
    const look: Look = { ctx, since, person, held, inRole: { ...person, memberships: [held] } };
    return { lastHereAt, since, readAt: ctx.now, ...gathered(await this.#happenings(look), mostListed) };
  }

  /** The reader has been shown what there was at `shownAt`. */
  async note(ctx: RequestContext, membershipId: Id, shownAt: Instant): Promise<boolean> {
    await this.#held(ctx, membershipId);
    const at = shownAt < ctx.now ? shownAt : ctx.now;
    return ctx.write([], async (tx) => {
      const before = await tx.db.findOneBy(Visit, { membershipId });
      const after = visited(before ?? undefined, at);
      if (before) await tx.db.update(Visit, { membershipId }, after);
      else await tx.db.insert(Visit, { membershipId, ...after });
      return true;
    });
  }

  async #happenings(look: Look): Promise<Happening[]> {
    const { ctx, held, inRole } = look;
    const { organisation } = held;
    const isOfCountry = ['focalPoint', 'deputy', 'teamMember', 'facilitator', 'expert'].includes(held.role);
    const countryId = organisation.kind === 'institution' ? organisation.within.at(-2) : organisation.id;
    const country = isOfCountry && countryId ? await placeOf(ctx.sql, countryId, ctx.today) : undefined;
    const found = [
      await statusHappenings(look),
      country && isHome(inRole, country) ? await answerHappenings(look, country, this.versions) : [],
      await resultHappenings(look, this.versions, this.releases),
      await sharingHappenings(look),
      await peopleHappenings(look),
      await appointmentHappenings(look),
      await cycleHappenings(look),
      await questionnaireHappenings(look),
    ];
    return found.flat();
  }

  /** One of the own memberships, as the policies know it: held today and awake. */
  async #held(ctx: Context, id: Id): Promise<MembershipFacts> {
    const { role, organisationId } = await ctx.load(Membership, id, 'account.view', ({ accountId }) => ({
      accountId,
    }));
    const held = ctx.actor.person?.memberships.find(
      (one) => one.role === role && one.organisation.id === organisationId,
    );
    return held ?? refuse('access.forbidden', { permission: 'account.view' });
  }
}
