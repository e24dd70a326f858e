import type { NewEvent } from '../../platform/events/recorder.ts';
import type { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import type { Questionnaire } from './questionnaire.entity.ts';

export const questionnaireCreated = ({ id, code }: Questionnaire): NewEvent => ({
  kind: 'questionnaire.created',
  payload: { id, code },
});

export const versionDrafted = ({ id, questionnaireId, number }: QuestionnaireVersion): NewEvent => ({
  kind: 'questionnaire.version-drafted',
  payload: { id, questionnaireId, number },
});

export const questionnairePublished = ({ id, number }: QuestionnaireVersion, hash: string): NewEvent => ({
  kind: 'questionnaire.published',
  payload: { id, number, hash },
});
