import type { LocalizedText } from '@chorsu/kernel';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';

/** The pillar of the n-th of a question's paths (`pathsOf`), where it has some. */
export function pillarAt(
  question: Question,
  place: number,
  { pillars }: Pick<QuestionnaireDocument, 'pillars'>,
): LocalizedText | undefined {
  const code = question.kind === 'levelPerPillar' ? question.pillars[place - 1] : undefined;
  return pillars.find((pillar) => pillar.code === code)?.label;
}
