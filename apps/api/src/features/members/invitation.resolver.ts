import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { Invitation } from './invitation.entity.ts';
import { InvitationsService, type MadeInvitation } from './invitations.service.ts';
import { InvitationType, InviteInput } from './member.graphql.ts';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(readonly invitationsService: InvitationsService) {}

  @Query(() => [InvitationType])
  invitations(
    @Ctx() ctx: RequestContext,
    @Args('organisationId', { type: () => ID }) organisationId: Id,
  ): Promise<Invitation[]> {
    return this.invitationsService.list(ctx, organisationId);
  }

  @Mutation(() => [InvitationType])
  invite(@Ctx() ctx: RequestContext, @Args('input') input: InviteInput): Promise<MadeInvitation[]> {
    return this.invitationsService.invite(ctx, input);
  }

  @Mutation(() => InvitationType)
  renewInvitation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<MadeInvitation> {
    return this.invitationsService.renew(ctx, id);
  }

  @Mutation(() => Boolean)
  withdrawInvitation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<boolean> {
    return this.invitationsService.withdraw(ctx, id);
  }

  @ResolveField('sections', () => [String], { nullable: true })
  sectionCodes(@Parent() { sections }: Invitation): readonly string[] | null {
    return sections?.codes ?? null;
  }

  @ResolveField(() => String)
  state(@Ctx() ctx: RequestContext, @Parent() { usedAt, withdrawnAt, expiresAt }: Invitation): string {
    if (usedAt !== null) return 'used';
    if (withdrawnAt !== null) return 'withdrawn';
    return expiresAt < ctx.now ? 'expired' : 'open';
  }
}
