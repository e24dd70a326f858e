import type { Id } from '@chorsu/kernel';
import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { QuestionnaireVersionType } from '../questionnaires/questionnaire.graphql.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import {
  CountryProfileType,
  NetworkComparisonType,
  RegionAnswersType,
  RegionComparisonType,
  SharedGapsType,
} from './insight.graphql.ts';

/** The field `versions` of one type: what may be asked for in the place of `versionId`. */
function versionsOf(type: Type) {
  @Resolver(() => type)
  class ComparedVersionsResolver {
    constructor(readonly questionnairesService: QuestionnairesService) {}

    @ResolveField(() => [QuestionnaireVersionType])
    versions(
      @Ctx() ctx: RequestContext,
      @Parent() { versionIds }: { readonly versionIds: readonly Id[] },
    ): Promise<QuestionnaireVersion[]> {
      return this.questionnairesService.publishedAmong(ctx, versionIds);
    }
  }
  return ComparedVersionsResolver;
}

export const comparedVersionsResolvers = [
  RegionComparisonType,
  NetworkComparisonType,
  SharedGapsType,
  RegionAnswersType,
  CountryProfileType,
].map(versionsOf);
