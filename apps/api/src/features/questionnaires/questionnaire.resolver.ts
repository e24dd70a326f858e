import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import type { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import type { Questionnaire } from './questionnaire.entity.ts';
import { QuestionnaireType, QuestionnaireVersionType, UnclearWordingType } from './questionnaire.graphql.ts';
import { QuestionnairesService } from './questionnaires.service.ts';
import { unclearWordings, type ReportedWording } from './unclear-wordings.ts';

@Resolver(() => QuestionnaireType)
export class QuestionnaireResolver {
  readonly #versions = batch(async (ctx, ids: readonly Id[]) =>
    Map.groupBy(
      await this.questionnairesService.versionsOf(ctx, ids),
      ({ questionnaireId }) => questionnaireId,
    ),
  );

  constructor(readonly questionnairesService: QuestionnairesService) {}

  @Query(() => [QuestionnaireType])
  questionnaires(@Ctx() ctx: RequestContext): Promise<Questionnaire[]> {
    return this.questionnairesService.list(ctx);
  }

  @Query(() => QuestionnaireType)
  questionnaire(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: Id): Promise<Questionnaire> {
    return this.questionnairesService.one(ctx, id);
  }

  @Query(() => QuestionnaireVersionType)
  questionnaireVersion(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<QuestionnaireVersion> {
    return this.questionnairesService.version(ctx, id);
  }

  @Query(() => [UnclearWordingType])
  unclearWordings(
    @Ctx() ctx: RequestContext,
    @Args('versionId', { type: () => ID }) versionId: Id,
  ): Promise<ReportedWording[]> {
    return unclearWordings(ctx, versionId);
  }

  @Mutation(() => QuestionnaireVersionType)
  createQuestionnaireFromImport(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
  ): Promise<QuestionnaireVersion> {
    return this.questionnairesService.createFromImport(ctx, importId);
  }

  @Mutation(() => QuestionnaireVersionType)
  publishQuestionnaireVersion(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<QuestionnaireVersion> {
    return this.questionnairesService.publish(ctx, id);
  }

  @ResolveField(() => [QuestionnaireVersionType])
  async versions(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: Questionnaire,
  ): Promise<QuestionnaireVersion[]> {
    return (await this.#versions(ctx, id)) ?? [];
  }
}
