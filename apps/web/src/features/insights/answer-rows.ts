import type { RevealedAnswer } from '@chorsu/access';
import { parsePath } from '@chorsu/kernel';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';

/** One place of a question where an answer stands. */
export interface AnswerCell {
  readonly path: string;
  readonly pillar?: string;
  /** Which row of its table, from 1. */
  readonly row?: number;
  /** undefined: nothing stands there, or nothing that this reader may see. */
  readonly answer: RevealedAnswer | undefined;
}
export interface AnswerRow {
  readonly question: Question;
  readonly cells: readonly AnswerCell[];
}

/** Kinds that nobody answers in a cell of their own. */
const unanswered: readonly string[] = ['note', 'table'];

/** The questions of a theme in document order, each with its answers as far as they were revealed. */
export function answerRows(
  document: QuestionnaireDocument,
  theme: string,
  answers: readonly RevealedAnswer[],
): readonly AnswerRow[] {
  const byQuestion = new Map<string, RevealedAnswer[]>();
  for (const answer of answers) {
    const code = parsePath(answer.path)?.question ?? '';
    byQuestion.set(code, [...(byQuestion.get(code) ?? []), answer]);
  }
  return [...questionsOf(document)].flatMap(({ item, tables }): readonly AnswerRow[] => {
    if (item.theme !== theme || unanswered.includes(item.kind)) return [];
    const held = byQuestion.get(item.code) ?? [];
    if (tables.length > 0)
      return held.length === 0
        ? []
        : [
            {
              question: item,
              cells: held.map((answer, place) => ({ path: answer.path, row: place + 1, answer })),
            },
          ];
    const pillars = item.kind === 'levelPerPillar' ? item.pillars : [undefined];
    return [
      {
        question: item,
        cells: pillars.map((pillar) => {
          const path = pillar === undefined ? item.code : `${item.code}@${pillar}`;
          const answer = held.find((one) => one.path === path);
          return { path, ...(pillar === undefined ? {} : { pillar }), answer };
        }),
      },
    ];
  });
}
