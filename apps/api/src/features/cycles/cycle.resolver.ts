import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { placeOfListed } from '../organisations/organisation-batches.ts';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';
import { listedVersion } from '../questionnaires/questionnaires.service.ts';
import type { Cycle } from './cycle.entity.ts';
import { CycleType } from './cycle.graphql.ts';
import { CyclesService, statusOf, type CycleStatus } from './cycles.service.ts';

@Resolver(() => CycleType)
export class CycleResolver {
  constructor(readonly cyclesService: CyclesService) {}

  @Query(() => [CycleType])
  cycles(@Ctx() ctx: RequestContext): Promise<Cycle[]> {
    return this.cyclesService.list(ctx);
  }

  @Query(() => CycleType)
  cycle(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Cycle> {
    return this.cyclesService.one(ctx, id);
  }

  @Mutation(() => CycleType)
  closeCycle(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Cycle> {
    return this.cyclesService.close(ctx, id);
  }

  @ResolveField(() => QuestionnaireVersionType)
  version(@Ctx() ctx: RequestContext, @Parent() { versionId }: Cycle): Promise<QuestionnaireVersion> {
    return listedVersion(ctx, versionId);
  }

  @ResolveField('status')
  status(@Ctx() ctx: RequestContext, @Parent() cycle: Cycle): CycleStatus {
    return statusOf(cycle, ctx.today);
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() cycle: Cycle): Promise<string[]> {
    const organisation = await placeOfListed(ctx, cycle.organisationId);
    const facts = { organisation, status: statusOf(cycle, ctx.today) };
    return [...ctx.abilities('cycle', facts)];
  }
}
