import { parse, references } from '@chorsu/expression';
import { issue, type Issue } from '@chorsu/kernel';
import { cyclesAmong } from './cycles-among.ts';
import type { QuestionnaireDocument } from './document.ts';
import { expressionsOf } from './expressions-of.ts';
import type { Question } from './question.ts';
import { walk, type Placed } from './walk.ts';

/**
 * What a designer has to mend (errors stop publishing) or should look at. Codes: `questionnaire.duplicate-code`,
 * `.unknown-list`, `.unknown-pillar`, `.unknown-theme`, `.expression`, `.unknown-reference`, `.calculation-cycle`,
 * `.score-out-of-range`, `.descriptor-count`, `.thresholds-order`; `at` is the question's or section's code.
 */
export function checkDocument(document: QuestionnaireDocument): Issue[] {
  const placed = [...walk(document)];
  return [
    ...duplicates(placed),
    ...placed.flatMap(({ item }) => (item.type === 'question' ? checkQuestion(document, item) : [])),
    ...checkExpressions(placed),
  ];
}

function duplicates(placed: readonly Placed[]): Issue[] {
  const seen = new Set<string>();
  return placed.flatMap(({ item: { code } }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [
      issue('questionnaire.duplicate-code', `The code ${code} is used twice.`, {
        at: code,
        parameters: { code },
      }),
    ];
  });
}

function checkQuestion(document: QuestionnaireDocument, question: Question): Issue[] {
  const { code: at } = question;
  const found: Issue[] = [];
  if ('list' in question && !(question.list in document.lists))
    found.push(
      issue('questionnaire.unknown-list', `There is no list ${question.list}.`, {
        at,
        parameters: { list: question.list },
      }),
    );
  for (const pillar of question.pillars ?? [])
    if (!document.pillars.some(({ code }) => code === pillar))
      found.push(
        issue('questionnaire.unknown-pillar', `There is no pillar ${pillar}.`, {
          at,
          parameters: { pillar },
        }),
      );
  if (question.theme !== undefined && !document.themes.some(({ code }) => code === question.theme))
    found.push(
      issue('questionnaire.unknown-theme', `There is no theme ${question.theme}.`, {
        at,
        parameters: { theme: question.theme },
      }),
    );
  return [...found, ...checkScores(document, question)];
}

function checkScores(document: QuestionnaireDocument, question: Question): Issue[] {
  const { code: at } = question;
  const levels = document.scale.max + 1;
  if ('descriptors' in question && question.descriptors.length !== levels)
    return [
      issue('questionnaire.descriptor-count', `${levels} levels want as many descriptors.`, {
        at,
        parameters: { levels, descriptors: question.descriptors.length },
      }),
    ];
  const thresholds = 'thresholds' in question ? (question.thresholds ?? []) : [];
  const scores = [
    ...('scores' in question ? Object.values(question.scores ?? {}) : []),
    ...thresholds.map(({ score }) => score),
  ];
  const outside = scores
    .filter((score) => Number(score) < 0 || Number(score) > 1)
    .map((score) =>
      issue('questionnaire.score-out-of-range', `The score ${score} is not within 0 to 1.`, {
        at,
        parameters: { score },
      }),
    );
  const isDescending = thresholds.some(
    ({ from }, index) => index > 0 && Number(from) <= Number(thresholds[index - 1]!.from),
  );
  return isDescending
    ? [...outside, issue('questionnaire.thresholds-order', 'Thresholds have to ascend.', { at })]
    : outside;
}

function checkExpressions(placed: readonly Placed[]): Issue[] {
  const known = new Set(placed.map(({ item }) => item.code));
  const isKnown = (reference: string) =>
    known.has(reference) || known.has(reference.slice(0, Math.max(0, reference.lastIndexOf('.'))));
  const found: Issue[] = [];
  const calculations = new Map<string, readonly string[]>();
  for (const { item } of placed)
    for (const { role, source } of expressionsOf(item)) {
      const parsed = parse(source);
      if (!parsed.ok) {
        found.push(
          issue('questionnaire.expression', `${role}: ${parsed.issue.message}`, {
            at: item.code,
            parameters: { role, source },
          }),
        );
        continue;
      }
      const codes = [...references(parsed.ast).codes];
      if (role === 'calculation') calculations.set(item.code, codes);
      for (const code of codes.filter((each) => !isKnown(each)))
        found.push(
          issue('questionnaire.unknown-reference', `${role}: there is no question ${code}.`, {
            severity: 'warning',
            at: item.code,
            parameters: { role, code },
          }),
        );
    }
  for (const cycle of cyclesAmong(calculations))
    found.push(
      issue('questionnaire.calculation-cycle', `Calculations wait for each other: ${cycle.join(' → ')}.`, {
        at: cycle[0]!,
        parameters: { cycle: cycle.join(' → ') },
      }),
    );
  return found;
}
