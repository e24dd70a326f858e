import type { SharedGaps } from '@chorsu/access';
import { parsePath } from '@chorsu/kernel';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';

/** One gap that several countries have. */
export interface SharedGap {
  readonly path: string;
  readonly question: Question;
  readonly pillar: string | undefined;
  /** How many countries show a level here. */
  readonly shown: number;
  /** In the reader's alphabetical order of countries, as they came. */
  readonly sharing: readonly { readonly countryId: string; readonly gap: number }[];
}

/** In the order of the server: how many × how large. */
export function sharedGapRows(gaps: SharedGaps, document: QuestionnaireDocument): readonly SharedGap[] {
  const questions = new Map([...questionsOf(document)].map(({ item }) => [item.code, item]));
  return gaps.paths.flatMap((path, row) => {
    const at = parsePath(path);
    const question = at && questions.get(at.question);
    if (!question) return [];
    const sharing = (gaps.sharing[row] ?? []).map((place, index) => ({
      countryId: gaps.countries[place] ?? '',
      gap: gaps.gaps[row]?.[index] ?? 0,
    }));
    return [{ path, question, pillar: at.pillar, shown: gaps.shown[row] ?? 0, sharing }];
  });
}

/** Half of the countries that show anything, and never fewer than two: what a sentence calls shared by many. */
export const manyOf = (countries: number): number => Math.max(2, Math.ceil(countries / 2));

export const sharedBy = (rows: readonly SharedGap[], least: number): readonly SharedGap[] =>
  rows.filter(({ sharing }) => sharing.length >= least);
