import type { RevealedAnswer } from '@chorsu/access';
import { parsePath, type LocalizedText } from '@chorsu/kernel';
import { questionsOf, walk, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import type { Grouping } from './compare-search.ts';

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

/** What the address's last part narrows the questions to: a theme, a section, or nothing at all. */
export interface Within {
  readonly theme?: string;
  readonly section?: string;
}

/** The last part of the address when all questions are shown. */
export const EVERYTHING = 'all';

export const within = (key: string, by: Grouping | undefined): Within =>
  key === EVERYTHING ? {} : by === 'section' ? { section: key } : { theme: key };

/** Title of the theme or section; of the whole questionnaire where nothing narrows. */
export function placeTitle(
  document: QuestionnaireDocument,
  key: string,
  by: Grouping | undefined,
): LocalizedText | undefined {
  if (key === EVERYTHING) return document.title;
  if (by !== 'section') return document.themes.find(({ code }) => code === key)?.label;
  for (const { item } of walk(document)) if (item.type === 'section' && item.code === key) return item.title;
  return undefined;
}

/** The questions of a theme or section in document order, each with its answers as far as they were revealed. */
export function answerRows(
  document: QuestionnaireDocument,
  { theme, section }: Within,
  answers: readonly RevealedAnswer[],
): readonly AnswerRow[] {
  const byQuestion = new Map<string, RevealedAnswer[]>();
  for (const answer of answers) {
    const code = parsePath(answer.path)?.question ?? '';
    byQuestion.set(code, [...(byQuestion.get(code) ?? []), answer]);
  }
  return [...questionsOf(document)].flatMap(({ item, sections, tables }): readonly AnswerRow[] => {
    const isWithin =
      (theme === undefined || item.theme === theme) &&
      (section === undefined || sections.some(({ code }) => code === section));
    if (!isWithin || unanswered.includes(item.kind)) return [];
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
