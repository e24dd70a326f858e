import { issue, type Issue } from '@chorsu/kernel';
import { analyse } from './analyse.ts';
import type { QuestionnaireDocument } from './document.ts';
import type { Question } from './question.ts';
import { walk } from './walk.ts';

/**
 * What a designer should mend before publishing. Errors stand in the way of publishing; warnings don't. `at` is the
 * code of the section or question, or `list/option`.
 */
export function checkDocument(document: QuestionnaireDocument): Issue[] {
  return [
    ...analyse(document).issues,
    ...checkLists(document),
    ...[...walk(document)].flatMap(({ item }) =>
      item.type === 'question' ? checkQuestion(item, document) : [],
    ),
  ];
}

function checkLists({ lists }: QuestionnaireDocument): Issue[] {
  return Object.entries(lists).flatMap(([list, options]) => {
    // Cascading lists may repeat a name below another parent: their columns differ, and a filter offers only one.
    const seen = new Set<string>();
    const doubles = new Set<string>();
    for (const { name, columns = {} } of options) {
      const key = JSON.stringify([name, Object.entries(columns).sort()]);
      if (seen.has(key)) doubles.add(name);
      seen.add(key);
    }
    return [...doubles].map((name) =>
      issue('questionnaire.duplicate-option', `The list ${list} has the option ${name} twice`, {
        at: `${list}/${name}`,
        parameters: { list, name },
      }),
    );
  });
}

function checkQuestion(question: Question, document: QuestionnaireDocument): Issue[] {
  const at = question.code;
  const found: Issue[] = [];
  const unknown = (what: string, code: string | undefined, known: readonly { code: string }[]): void => {
    if (code !== undefined && !known.some((one) => one.code === code))
      found.push(
        issue(
          `questionnaire.unknown-${what}`,
          `${at} names the ${what} ${code}, which is not in the questionnaire`,
          { at, parameters: { code } },
        ),
      );
  };
  unknown('theme', question.theme, document.themes);
  unknown('phase', question.phase, document.phases);
  for (const pillar of question.pillars ?? []) unknown('pillar', pillar, document.pillars);
  if (Number(question.weight ?? 0) < 0)
    found.push(issue('questionnaire.negative-weight', `${at} has a weight below 0`, { at }));
  for (const level of [question.target, question.referenceLevel])
    if (level !== undefined && !isWithin(level, document.scale.max))
      found.push(
        issue('questionnaire.level-out-of-scale', `${at} names a level outside the scale`, {
          at,
          parameters: { level },
        }),
      );
  if ('list' in question) {
    if (!Object.hasOwn(document.lists, question.list))
      found.push(
        issue(
          'questionnaire.unknown-list',
          `${at} takes its options from ${question.list}, which is not in the questionnaire`,
          { at, parameters: { list: question.list } },
        ),
      );
    if ('scores' in question && question.scores)
      found.push(...checkScores(question.code, question.scores, document.lists[question.list]));
  }
  if ((question.kind === 'integer' || question.kind === 'decimal') && question.thresholds)
    found.push(...checkThresholds(at, question.thresholds));
  if (
    (question.kind === 'level' || question.kind === 'levelPerPillar') &&
    question.descriptors.length !== document.scale.max + 1
  )
    found.push(
      issue(
        'questionnaire.descriptor-count',
        `${at} has ${question.descriptors.length} descriptors for ${document.scale.max + 1} levels`,
        { at },
      ),
    );
  return found;
}

const isWithin = (text: string, max: number): boolean => Number(text) >= 0 && Number(text) <= max;

function checkScores(
  at: string,
  scores: Readonly<Record<string, string>>,
  options: readonly { name: string }[] | undefined,
): Issue[] {
  return Object.entries(scores).flatMap(([name, score]) => {
    const found: Issue[] = [];
    if (!isWithin(score, 1))
      found.push(
        issue('questionnaire.score-out-of-range', `${at}: the score of ${name} is not between 0 and 1`, {
          at,
          parameters: { name, score },
        }),
      );
    if (options && !options.some((option) => option.name === name))
      found.push(
        issue(
          'questionnaire.unknown-option',
          `${at} scores the option ${name}, which its list does not have`,
          { at, parameters: { name } },
        ),
      );
    return found;
  });
}

function checkThresholds(at: string, thresholds: readonly { from: string; score: string }[]): Issue[] {
  const found: Issue[] = [];
  if (thresholds.some(({ score }) => !isWithin(score, 1)))
    found.push(issue('questionnaire.score-out-of-range', `${at}: a score is not between 0 and 1`, { at }));
  if (thresholds.some(({ from }, index) => index > 0 && Number(from) <= Number(thresholds[index - 1]!.from)))
    found.push(issue('questionnaire.thresholds-order', `${at}: the thresholds do not ascend`, { at }));
  return found;
}
