import { isHome, type Role } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { organisationOf, placeOfListed } from '../organisations/organisation-batches.ts';
import { EndingService } from './ending.service.ts';
import type { Membership } from './membership.entity.ts';
import { MembershipType } from './member.graphql.ts';
import { accountName, MembersService } from './members.service.ts';
import { countriesServed } from './national-roles.ts';

@Resolver(() => MembershipType)
export class MemberResolver {
  constructor(
    readonly membersService: MembersService,
    readonly ending: EndingService,
  ) {}

  @Query(() => [MembershipType])
  members(
    @Ctx() ctx: RequestContext,
    @Args('organisationId', { type: () => ID }) organisationId: Id,
  ): Promise<Membership[]> {
    return this.membersService.list(ctx, organisationId);
  }

  @Mutation(() => MembershipType)
  endMembership(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Membership> {
    return this.ending.end(ctx, id);
  }

  /** Takes back what one has just ended. */
  @Mutation(() => MembershipType)
  resumeMembership(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Membership> {
    return this.ending.resume(ctx, id);
  }

  @ResolveField(() => OrganisationType)
  organisation(@Ctx() ctx: RequestContext, @Parent() { organisationId }: Membership): Promise<Organisation> {
    return organisationOf(ctx, organisationId);
  }

  @ResolveField(() => String)
  async accountName(@Ctx() ctx: RequestContext, @Parent() { accountId }: Membership): Promise<string> {
    return (await accountName(ctx, accountId)) ?? '';
  }

  @ResolveField(() => [OrganisationType])
  async nationalIn(
    @Ctx() ctx: RequestContext,
    @Parent() { role, accountId }: Membership,
  ): Promise<Organisation[]> {
    const countries = role === 'secretariat' ? await countriesServed(ctx, accountId) : [];
    return Promise.all((countries ?? []).map((id) => organisationOf(ctx, id)));
  }

  /** As a country divides its work is told nobody outside it. */
  @ResolveField('sections', () => [String], { nullable: true })
  async sectionCodes(
    @Ctx() ctx: RequestContext,
    @Parent() { organisationId, sections }: Membership,
  ): Promise<readonly string[] | null> {
    if (!sections || !ctx.actor.person) return null;
    return isHome(ctx.actor.person, await placeOfListed(ctx, organisationId)) ? sections.codes : null;
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() membership: Membership): Promise<string[]> {
    const organisation = await placeOfListed(ctx, membership.organisationId);
    const { accountId } = membership;
    return [...ctx.abilities('member', { organisation, role: membership.role as Role, accountId })];
  }
}
