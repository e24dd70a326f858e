import type { Issue, LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { documentScalar, InstantScalar, LocalizedTextScalar } from '../../platform/graphql/scalars.ts';

export const QuestionnaireDocumentScalar = documentScalar(
  'QuestionnaireDocument',
  'A whole questionnaire, as libs/core/questionnaire describes it',
);
export const ImportReportScalar = documentScalar(
  'ImportReport',
  'What an import could not carry: [{ severity, sheet, row, column, message }]',
);
export const IssuesScalar = documentScalar(
  'Issues',
  'Things to mend: [{ code, severity, message, at, parameters }]',
);

@ObjectType('TranslationState')
export class TranslationStateType {
  @Field(() => String) language: string;
  /** Texts that the language has, of those that the source language has. */
  @Field(() => Int) translated: number;
  @Field(() => Int) total: number;
}

@ObjectType('QuestionnaireVersion')
export class QuestionnaireVersionType {
  @Field(() => ID) id: string;
  @Field(() => ID) questionnaireId: string;
  @Field(() => Int) number: number;
  @Field(() => Boolean) isPublished: boolean;
  @Field(() => InstantScalar, { nullable: true }) publishedAt: string | null;
  @Field(() => String, { nullable: true }) hash: string | null;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => String) sourceLanguage: string;
  @Field(() => [String]) languages: string[];
  /** One a language but the source language. */
  @Field(() => [TranslationStateType]) translations: TranslationStateType[];
  @Field(() => Int) questionCount: number;
  @Field(() => Int) sectionCount: number;
  @Field(() => QuestionnaireDocumentScalar) document: QuestionnaireDocument;
  @Field(() => ImportReportScalar) report: readonly unknown[];
  @Field(() => IssuesScalar) issues: readonly Issue[];
  @Field(() => [String]) abilities: string[];
}

@ObjectType('Questionnaire')
export class QuestionnaireType {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => LocalizedTextScalar) title: LocalizedText;
  @Field(() => [QuestionnaireVersionType]) versions: QuestionnaireVersionType[];
}

@ObjectType('UnclearWording')
export class UnclearWordingType {
  @Field(() => ID) id: string;
  @Field(() => String) path: string;
  @Field(() => String) text: string;
  @Field(() => InstantScalar) at: string;
  @Field(() => LocalizedTextScalar) organisation: LocalizedText;
}
