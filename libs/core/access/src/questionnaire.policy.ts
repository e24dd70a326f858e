import { type Actor, belongs, is } from './actor.ts';

export interface QuestionnaireFacts {
  /** Whether the version in question is published; left out for a questionnaire that is still to be made. */
  readonly isPublished?: boolean;
}

const isDesigner = (actor: Actor, _facts: QuestionnaireFacts): boolean => is(actor, 'designer');

/** What is published may be read by everyone in the network; drafts belong to the designers. */
export const questionnairePolicy = {
  'questionnaire.view': (actor: Actor, { isPublished }: QuestionnaireFacts) =>
    is(actor, 'designer') || (isPublished === true && belongs(actor)),
  'questionnaire.import': isDesigner,
  'questionnaire.edit': (actor: Actor, { isPublished }: QuestionnaireFacts) =>
    is(actor, 'designer') && isPublished === false,
  'questionnaire.publish': (actor: Actor, { isPublished }: QuestionnaireFacts) =>
    is(actor, 'designer') && isPublished === false,
  'questionnaire.correctTranslation': (actor: Actor, { isPublished }: QuestionnaireFacts) =>
    is(actor, 'designer') && isPublished === true,
  'questionnaire.readUnclearWordings': isDesigner,
};
