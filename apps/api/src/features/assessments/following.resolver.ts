import type { Change } from '@chorsu/answers';
import { reveal } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Args, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { follow } from '../../platform/events/follow.ts';
import { handedOutOf, loadAtHome } from './assessment-facts.ts';
import { homeReader } from './assessment-reading.ts';
import { AssessmentDeltaType } from './assessment.graphql.ts';
import { ANSWER_CHANGED, type LoggedChange } from './assessment.events.ts';
import { Versions } from './versions.ts';

interface Delta {
  readonly sequence: number;
  readonly changes: readonly Change[];
  readonly hasMovedOn: boolean;
}

@Resolver()
export class FollowingResolver {
  constructor(readonly versions: Versions) {}

  /**
   * Changes after sequence n, then as they come; every ten seconds at the latest how far it is, so that a lost bell
   * heals. Rights are asked again for every batch: who loses a role hears no more.
   */
  @Subscription(() => AssessmentDeltaType, { resolve: (delta: Delta) => delta })
  async *assessmentChanged(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
    @Args('after', { type: () => Int }) after: number,
  ): AsyncGenerator<Delta> {
    const { assessment } = await loadAtHome(ctx, id);
    const { document } = await this.versions.of(ctx.sql, assessment.versionId);
    for await (const { events, latest } of follow<LoggedChange>(ctx.sql, ctx.bell, id, after)) {
      const now = await ctx.again();
      const reader = homeReader(now, await loadAtHome(now, id), await handedOutOf(now, id));
      const changes = events.flatMap(({ id: changeId, kind, path, actor, payload }): Change[] =>
        kind === ANSWER_CHANGED && path !== null && payload !== undefined
          ? [{ ...payload, id: changeId, path, by: actor ?? '' }]
          : [],
      );
      yield {
        sequence: events.at(-1)?.sequence ?? latest,
        changes: reveal(
          { kind: 'records', records: changes },
          { document, releases: { releases: [] }, reader },
        ),
        hasMovedOn: events.some(({ kind }) => kind !== ANSWER_CHANGED),
      };
    }
  }
}
