import type { RevealedAnswer } from '@chorsu/access';
import { parsePath, type LocalizedText, type Path } from '@chorsu/kernel';
import {
  questionsOf,
  walk,
  type Placed,
  type Question,
  type QuestionnaireDocument,
  type Section,
} from '@chorsu/questionnaire';
import type { Grouping } from '../../parts/compared/grouping.ts';

/** One place of a question where an answer stands. */
export interface AnswerCell {
  readonly path: string;
  readonly pillar?: string;
  /** undefined: nothing stands there, or nothing that this reader may see. */
  readonly answer: RevealedAnswer | undefined;
}
/** One row of a table, as far as it is shown. */
export interface TableRow {
  readonly key: string;
  /** Which row it is, from 1, the outer table's first. */
  readonly number: string;
  /** By the code of the question. */
  readonly answers: ReadonlyMap<string, RevealedAnswer>;
}
export interface AnswerRow {
  readonly question: Question;
  /** The innermost section around it. */
  readonly section: Section | undefined;
  /** One, or one a pillar; none for a table. */
  readonly cells: readonly AnswerCell[];
  /** For a table: its questions and rows. */
  readonly table?: { readonly columns: readonly Question[]; readonly rows: readonly TableRow[] };
}

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

interface Held {
  readonly at: Path;
  readonly answer: RevealedAnswer;
}

/**
 * The questions of a theme or section in document order, each with its answers as far as they were revealed; a table
 * stands as one, with its rows. A table without any row, and what was not calculated, isn't listed.
 */
export function answerRows(
  document: QuestionnaireDocument,
  { theme, section }: Within,
  answers: readonly RevealedAnswer[],
): readonly AnswerRow[] {
  const held = answers.flatMap((answer): Held[] => {
    const at = parsePath(answer.path);
    return at ? [{ at, answer }] : [];
  });
  const byQuestion = new Map<string, Held[]>();
  for (const one of held) byQuestion.set(one.at.question, [...(byQuestion.get(one.at.question) ?? []), one]);
  const placed = [...questionsOf(document)];
  const isWithin = ({ item, sections }: Placed<Question>): boolean =>
    (theme === undefined || item.theme === theme) &&
    (section === undefined || sections.some(({ code }) => code === section));
  return placed.flatMap((place): readonly AnswerRow[] => {
    const { item, sections, tables } = place;
    const innermost = sections.at(-1);
    if (item.kind === 'table') {
      const inside = placed.filter(
        (one) => one.tables.at(-1)?.code === item.code && one.item.kind !== 'table',
      );
      const columns = inside.filter(isWithin).map((one) => one.item);
      const rows = tableRows(columns, byQuestion);
      return rows.length === 0
        ? []
        : [{ question: item, section: innermost, cells: [], table: { columns, rows } }];
    }
    if (tables.length > 0 || item.kind === 'note' || !isWithin(place)) return [];
    const found = byQuestion.get(item.code) ?? [];
    if (item.kind === 'calculated' && !found.some(({ answer }) => answer.isAvailable)) return [];
    const pillars = item.kind === 'levelPerPillar' ? item.pillars : [undefined];
    return [
      {
        question: item,
        section: innermost,
        cells: pillars.map((pillar) => {
          const path = pillar === undefined ? item.code : `${item.code}@${pillar}`;
          const answer = found.find((one) => one.answer.path === path)?.answer;
          return { path, ...(pillar === undefined ? {} : { pillar }), answer };
        }),
      },
    ];
  });
}

/** Rows in the order in which their answers came, numbered within the row around them. */
function tableRows(
  columns: readonly Question[],
  byQuestion: ReadonlyMap<string, readonly Held[]>,
): readonly TableRow[] {
  const rows = new Map<string, Map<string, RevealedAnswer>>();
  const numbers = new Map<string, string>();
  const siblings = new Map<string, number>();
  const numberOf = (steps: Path['rows']): string => {
    const key = JSON.stringify(steps);
    const known = numbers.get(key);
    if (known !== undefined || steps.length === 0) return known ?? '';
    const around = steps.slice(0, -1);
    const siblingsKey = JSON.stringify([around, steps.at(-1)?.table]);
    const number = (siblings.get(siblingsKey) ?? 0) + 1;
    siblings.set(siblingsKey, number);
    const outer = numberOf(around);
    const text = outer ? `${outer}.${number}` : String(number);
    numbers.set(key, text);
    return text;
  };
  for (const { code } of columns)
    for (const { at, answer } of byQuestion.get(code) ?? []) {
      const key = JSON.stringify(at.rows);
      const row = rows.get(key) ?? new Map<string, RevealedAnswer>();
      if (!rows.has(key)) numberOf(at.rows);
      row.set(code, answer);
      rows.set(key, row);
    }
  return [...rows].map(([key, answers]) => ({ key, number: numbers.get(key) ?? '', answers }));
}
