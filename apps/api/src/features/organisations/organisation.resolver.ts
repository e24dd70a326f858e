import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { CalendarDateScalar } from '../../platform/graphql/scalars.ts';
import { Organisation, OrganisationKind, type RegionMembership } from './organisation.entity.ts';
import { OrganisationInput, OrganisationType, RegionMembershipType } from './organisation.graphql.ts';
import { OrganisationsService } from './organisations.service.ts';
import { placeOfListed, regionMembershipsOf } from './organisation-batches.ts';

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  constructor(readonly organisationsService: OrganisationsService) {}

  @Query(() => [OrganisationType])
  organisations(
    @Ctx() ctx: RequestContext,
    @Args('kind', { type: () => OrganisationKind, nullable: true }) kind?: OrganisationKind,
    @Args('within', { type: () => ID, nullable: true }) within?: Id,
  ): Promise<Organisation[]> {
    return this.organisationsService.list(ctx, { kind, within });
  }

  @Query(() => OrganisationType)
  organisation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Organisation> {
    return this.organisationsService.one(ctx, id);
  }

  @Mutation(() => OrganisationType)
  createOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('input') input: OrganisationInput,
  ): Promise<Organisation> {
    return this.organisationsService.create(ctx, input);
  }

  @Mutation(() => OrganisationType)
  updateOrganisation(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
    @Args('input') input: OrganisationInput,
  ): Promise<Organisation> {
    return this.organisationsService.update(ctx, id, input);
  }

  @Mutation(() => OrganisationType)
  joinRegion(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('from', { type: () => CalendarDateScalar }) from: string,
  ): Promise<Organisation> {
    return this.organisationsService.joinRegion(ctx, countryId, regionId, from);
  }

  @Mutation(() => OrganisationType)
  leaveRegion(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('until', { type: () => CalendarDateScalar }) until: string,
  ): Promise<Organisation> {
    return this.organisationsService.leaveRegion(ctx, countryId, regionId, until);
  }

  @ResolveField(() => [RegionMembershipType])
  regions(
    @Ctx() ctx: RequestContext,
    @Parent() { id, kind }: Organisation,
  ): Promise<RegionMembership[]> | [] {
    return kind === 'country' ? regionMembershipsOf(ctx, id) : [];
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() { id }: Organisation): Promise<readonly string[]> {
    return ctx.abilities('organisation', { organisation: await placeOfListed(ctx, id) });
  }
}
