import type { Issue } from '@chorsu/kernel';
import { checkDocument, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import type { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import {
  ImportReportScalar,
  IssuesScalar,
  QuestionnaireDocumentScalar,
  QuestionnaireVersionType,
} from './questionnaire.graphql.ts';
import { QuestionnairesService } from './questionnaires.service.ts';

/** What a list leaves unread (document, report) is read when a screen asks for it. */
@Resolver(() => QuestionnaireVersionType)
export class QuestionnaireVersionResolver {
  constructor(readonly questionnairesService: QuestionnairesService) {}

  @ResolveField(() => Boolean)
  isPublished(@Parent() { publishedAt }: QuestionnaireVersion): boolean {
    return publishedAt !== null;
  }

  @ResolveField(() => [String])
  languages(@Parent() { languages }: QuestionnaireVersion): readonly string[] {
    return languages.tags;
  }

  @ResolveField(() => QuestionnaireDocumentScalar)
  async document(
    @Ctx() ctx: RequestContext,
    @Parent() version: QuestionnaireVersion,
  ): Promise<QuestionnaireDocument> {
    return version.document ?? (await this.questionnairesService.version(ctx, version.id)).document;
  }

  @ResolveField(() => ImportReportScalar)
  async report(
    @Ctx() ctx: RequestContext,
    @Parent() version: QuestionnaireVersion,
  ): Promise<readonly unknown[]> {
    return (version.report ?? (await this.questionnairesService.version(ctx, version.id)).report).lines;
  }

  @ResolveField(() => IssuesScalar)
  async issues(
    @Ctx() ctx: RequestContext,
    @Parent() version: QuestionnaireVersion,
  ): Promise<readonly Issue[]> {
    return checkDocument(await this.document(ctx, version));
  }

  @ResolveField(() => [String])
  abilities(@Ctx() ctx: RequestContext, @Parent() { publishedAt }: QuestionnaireVersion): string[] {
    return [...ctx.abilities('questionnaire', { isPublished: publishedAt !== null })];
  }
}
