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
  TranslationStateType,
} from './questionnaire.graphql.ts';
import { QuestionnairesService } from './questionnaires.service.ts';
import { translationStates, type TranslationState } from './translation-states.ts';

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

  /** How far each translation is; what is missing the screen finds in the document. */
  @ResolveField(() => [TranslationStateType])
  async translations(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: QuestionnaireVersion,
  ): Promise<readonly TranslationState[]> {
    return (await translationStates(ctx, id)) ?? [];
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
