import type { Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { organisationOf, placeOfListed } from '../organisations/organisation-batches.ts';
import { AppointmentsService, type DecidedInvitation } from './appointments.service.ts';
import { factsAt } from './invitation-facts.ts';
import { stateOf, type Invitation } from './invitation.entity.ts';
import { InvitationType, InviteInput } from './invitation.graphql.ts';
import { InvitationsService, type MadeInvitation } from './invitations.service.ts';
import { RoleEnum } from './member.graphql.ts';
import { accountEmailKey, accountName } from './members.service.ts';

@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    readonly invitationsService: InvitationsService,
    readonly appointments: AppointmentsService,
  ) {}

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

  /** Appointments that wait for this administrator's word. */
  @Query(() => [InvitationType])
  waitingAppointments(@Ctx() ctx: RequestContext): Promise<Invitation[]> {
    return this.appointments.waiting(ctx);
  }

  /** Whether somebody other than the asker could confirm an invitation to the role; true where none is needed. */
  @Query(() => Boolean)
  canBeConfirmed(
    @Ctx() ctx: RequestContext,
    @Args('organisationId', { type: () => ID }) organisationId: Id,
    @Args('role', { type: () => RoleEnum }) role: Role,
  ): Promise<boolean> {
    return this.appointments.canBeConfirmed(ctx, organisationId, role);
  }

  @Mutation(() => InvitationType)
  confirmInvitation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<DecidedInvitation> {
    return this.appointments.confirm(ctx, id);
  }

  @Mutation(() => InvitationType)
  rejectInvitation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<Invitation> {
    return this.appointments.reject(ctx, id, reason);
  }

  @ResolveField('sections', () => [String], { nullable: true })
  sectionCodes(@Parent() { sections }: Invitation): readonly string[] | null {
    return sections?.codes ?? null;
  }

  @ResolveField(() => String)
  state(@Ctx() ctx: RequestContext, @Parent() invitation: Invitation): string {
    return stateOf(invitation, ctx.now);
  }

  @ResolveField(() => OrganisationType)
  organisation(@Ctx() ctx: RequestContext, @Parent() { organisationId }: Invitation): Promise<Organisation> {
    return organisationOf(ctx, organisationId);
  }

  @ResolveField(() => String, { nullable: true })
  async invitedByName(
    @Ctx() ctx: RequestContext,
    @Parent() { invitedBy }: Invitation,
  ): Promise<string | null> {
    return invitedBy === null ? null : ((await accountName(ctx, invitedBy)) ?? null);
  }

  @ResolveField(() => String, { nullable: true })
  async decidedByName(
    @Ctx() ctx: RequestContext,
    @Parent() { decidedBy }: Invitation,
  ): Promise<string | null> {
    return decidedBy === null ? null : ((await accountName(ctx, decidedBy)) ?? null);
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() invitation: Invitation): Promise<string[]> {
    const place = await placeOfListed(ctx, invitation.organisationId);
    const ownKey = ctx.account === null ? undefined : await accountEmailKey(ctx, ctx.account);
    return [...ctx.abilities('invitation', factsAt(place, invitation, ownKey))];
  }
}
