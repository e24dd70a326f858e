import type { Id, Instant } from '@chorsu/kernel';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { InstantScalar } from '../../platform/graphql/scalars.ts';
import { ChangesService, type Changes } from './changes.service.ts';
import { ChangesType } from './home.graphql.ts';

/** The start page. */
@Resolver()
export class HomeResolver {
  constructor(readonly changesService: ChangesService) {}

  @Query(() => ChangesType)
  changes(
    @Ctx() ctx: RequestContext,
    @Args('membershipId', { type: () => ID }) membershipId: Id,
    @Args('since', { type: () => InstantScalar, nullable: true }) since?: Instant,
  ): Promise<Changes> {
    return this.changesService.since(ctx, membershipId, since);
  }

  @Mutation(() => Boolean)
  noteVisit(
    @Ctx() ctx: RequestContext,
    @Args('membershipId', { type: () => ID }) membershipId: Id,
    @Args('shownAt', { type: () => InstantScalar }) shownAt: Instant,
  ): Promise<boolean> {
    return this.changesService.note(ctx, membershipId, shownAt);
  }
}
