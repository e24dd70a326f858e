import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { placeOf } from '../organisations/place.ts';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import type { Cycle } from './cycle.entity.ts';
import { CycleType } from './cycle.graphql.ts';
import { CyclesService, statusOf, type CycleStatus } from './cycles.service.ts';

@Resolver(() => CycleType)
export class CycleResolver {
  constructor(
    readonly cyclesService: CyclesService,
    readonly questionnairesService: QuestionnairesService,
  ) {}

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
    return this.questionnairesService.version(ctx, versionId);
  }

  @ResolveField('status')
  status(@Ctx() ctx: RequestContext, @Parent() cycle: Cycle): CycleStatus {
    return statusOf(cycle, ctx.today);
  }

  @ResolveField(() => [String])
  async abilities(@Ctx() ctx: RequestContext, @Parent() cycle: Cycle): Promise<string[]> {
    const organisation = await placeOf(ctx.sql, cycle.organisationId, ctx.today);
    const facts = { organisation, status: statusOf(cycle, ctx.today) };
    return [...ctx.abilities('cycle', facts)];
  }
}
