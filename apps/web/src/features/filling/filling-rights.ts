import type { AnswerRights } from '@chorsu/form-ui';
import { walk, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { OpenedAssessment } from './filling.graphql.ts';

type Facts = Pick<OpenedAssessment, 'abilities' | 'status' | 'assignments' | 'institutions' | 'country'>;
type Assignment = OpenedAssessment['assignments'][number];

/** The focal point's default: each question for the institution that leads it. */
export const FOR_THE_LEAD = 'lead';

/** Sections around each question, innermost first. */
export function sectionsAround(document: QuestionnaireDocument): ReadonlyMap<string, readonly string[]> {
  const around = new Map<string, readonly string[]>();
  for (const { item, sections } of walk(document))
    if (item.type === 'question') around.set(item.code, sections.map(({ code }) => code).reverse());
  return around;
}

/** The assignment that holds for a question: that of the innermost section which has one. */
export const assignmentFor = (
  assignments: readonly Assignment[],
  sections: readonly string[] | undefined,
): Assignment | undefined => {
  for (const section of sections ?? []) {
    const found = assignments.find((one) => one.section === section);
    if (found) return found;
  }
  return undefined;
};

/** Institutions that a person may answer for: any for focal point, deputy and facilitator, else their own. */
export const answerable = (facts: Facts, own: readonly string[]): Facts['institutions'] =>
  facts.abilities.includes('assessment.answerForAny')
    ? facts.institutions
    : facts.institutions.filter(({ id }) => own.includes(id));

export const isWorkedOn = ({ status }: Pick<Facts, 'status'>): boolean =>
  status === 'open' || status === 'inReview';

/**
 * What the form lets one do: for show only, the server judges each change on arrival. `answeringFor` is an
 * institution's id or FOR_THE_LEAD; `invited` are the sections to which one is invited as an expert.
 */
export function rightsOf(
  facts: Facts,
  around: ReadonlyMap<string, readonly string[]>,
  answeringFor: string | undefined,
  invited: ReadonlySet<string>,
): AnswerRights {
  const isForAny = facts.abilities.includes('assessment.answerForAny');
  const isOpen = facts.status === 'open' || (facts.status === 'inReview' && isForAny);
  return {
    maySettle: facts.abilities.includes('assessment.settle'),
    forCountry: {
      country: facts.country.id,
      mayAgree: facts.abilities.includes('assessment.agree'),
      mayPropose: (code) =>
        isWorkedOn(facts) && around.get(code)?.some((section) => invited.has(section)) === true,
    },
    institutionFor: (code) => {
      if (!isOpen || answeringFor === undefined) return undefined;
      const assignment = assignmentFor(facts.assignments, around.get(code));
      if (answeringFor === FOR_THE_LEAD) return assignment?.leadId ?? undefined;
      const isAssigned =
        assignment?.leadId === answeringFor || assignment?.contributorIds.includes(answeringFor) === true;
      return isForAny || isAssigned ? answeringFor : undefined;
    },
  };
}
