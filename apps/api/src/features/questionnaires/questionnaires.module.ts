import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { ImportDraft } from './import-draft.entity.ts';
import { loadReferenceQuestionnaire } from './load-reference-questionnaire.ts';
import { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import { QuestionnaireVersionResolver } from './questionnaire-version.resolver.ts';
import { Questionnaire } from './questionnaire.entity.ts';
import { QuestionnaireResolver } from './questionnaire.resolver.ts';
import { questionnairesMigrations } from './questionnaires.migrations.ts';
import { QuestionnairesService } from './questionnaires.service.ts';
import { UnclearWording } from './unclear-wording.entity.ts';
import { UploadController } from './upload.controller.ts';

@Module({
  controllers: [UploadController],
  providers: [QuestionnairesService, QuestionnaireResolver, QuestionnaireVersionResolver],
  exports: [QuestionnairesService],
})
export class QuestionnairesModule {}

export const questionnaires: Feature = {
  name: 'questionnaires',
  module: QuestionnairesModule,
  entities: [Questionnaire, QuestionnaireVersion, ImportDraft, UnclearWording],
  migrations: questionnairesMigrations,
  prepare: (ctx, get) => loadReferenceQuestionnaire(ctx, get(QuestionnairesService)),
};
