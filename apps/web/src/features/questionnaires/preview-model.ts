import { compile } from '@chorsu/answers';
import { newId } from '@chorsu/api-client';
import { AnswerModel, type AnswerWriter } from '@chorsu/form-ui';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';

/** Stands for the country and institution that nobody is. */
const nobody = 'preview';
const nothing = () => undefined;

/** Changes live in the model alone: nothing is kept, nothing is sent. */
const nowhere: AnswerWriter = {
  newId,
  now: () => new Date().toISOString(),
  draft: nothing,
  type: nothing,
  add: nothing,
  leave: nothing,
  saving: () => ({ state: 'saved' }),
  retry: nothing,
  discard: () => nothing,
};

/** A questionnaire to try out: conditions and calculations work as for a country, and all is forgotten on leaving. */
export function previewModel(document: QuestionnaireDocument): AnswerModel {
  return new AnswerModel({
    compiled: compile(document),
    records: [],
    leadOf: () => nobody,
    environmentAt: (now) => ({ today: now.slice(0, 10), now, zone: 'UTC', seed: nobody }),
    by: nobody,
    writer: nowhere,
    rights: { institutionFor: () => nobody, maySettle: false },
  });
}
