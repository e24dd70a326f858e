import type { Id } from '@chorsu/kernel';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { MembershipLeftType } from './membership-left.graphql.ts';
import { MembershipsLeft, type MembershipLeft } from './membership-left.ts';

@Resolver()
export class MembershipLeftResolver {
  constructor(readonly membershipsLeft: MembershipsLeft) {}

  /** What ending a membership leaves behind; asked before it is ended. */
  @Query(() => MembershipLeftType)
  membershipLeft(
    @Ctx() ctx: RequestContext,
    @Args('membershipId', { type: () => ID }) membershipId: Id,
  ): Promise<MembershipLeft> {
    return this.membershipsLeft.of(ctx, membershipId);
  }
}
