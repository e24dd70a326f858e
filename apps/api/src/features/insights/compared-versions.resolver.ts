import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { CountryProfileType, RegionComparisonType } from './insight.graphql.ts';
import type { CountryProfile } from './countries.service.ts';
import type { RegionComparison } from './regions.service.ts';

@Resolver(() => RegionComparisonType)
export class RegionComparisonResolver {
  constructor(readonly questionnairesService: QuestionnairesService) {}

  /** What may be compared in the place of `versionId`. */
  @ResolveField(() => [QuestionnaireVersionType])
  versions(
    @Ctx() ctx: RequestContext,
    @Parent() { versionIds }: RegionComparison,
  ): Promise<QuestionnaireVersion[]> {
    return this.questionnairesService.publishedAmong(ctx, versionIds);
  }
}

@Resolver(() => CountryProfileType)
export class CountryProfileResolver {
  constructor(readonly questionnairesService: QuestionnairesService) {}

  /** What may be shown in the place of `versionId`. */
  @ResolveField(() => [QuestionnaireVersionType])
  versions(
    @Ctx() ctx: RequestContext,
    @Parent() { versionIds }: CountryProfile,
  ): Promise<QuestionnaireVersion[]> {
    return this.questionnairesService.publishedAmong(ctx, versionIds);
  }
}
