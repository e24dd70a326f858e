import type { Language } from '@chorsu/kernel';
import type { QuestionnaireDocument } from './document.ts';
import { type PlacedText, textsOf } from './texts.ts';

/** A text that a language lacks, with its wording in the source language. */
export interface MissingText extends Omit<PlacedText, 'text' | 'section'> {
  readonly source: string;
}

/** How much of one outermost section a language has; `section` is undefined for what stands for the whole. */
export interface SectionCoverage {
  readonly section: string | undefined;
  readonly translated: number;
  readonly total: number;
  readonly missing: readonly MissingText[];
}

/** How much of a questionnaire a language has: texts of `total`, and what is missing, section by section. */
export interface LanguageCoverage {
  readonly language: Language;
  readonly translated: number;
  readonly total: number;
  readonly sections: readonly SectionCoverage[];
}

/**
 * For each language of the document but its source language how many texts are translated. Counted are the texts that
 * the source language has; one of white space only is none.
 */
export function translationCoverage(document: QuestionnaireDocument): readonly LanguageCoverage[] {
  const { sourceLanguage, languages } = document;
  const texts = [...textsOf(document)].filter(({ text }) => isThere(text[sourceLanguage]));
  const sections = new Map<string | undefined, PlacedText[]>();
  for (const text of texts) {
    const all = sections.get(text.section) ?? [];
    all.push(text);
    sections.set(text.section, all);
  }
  return [...new Set(languages)]
    .filter((language) => language !== sourceLanguage)
    .map((language) => {
      const covered = [...sections].map(([section, all]): SectionCoverage => {
        const missing = all.filter(({ text }) => !isThere(text[language]));
        return {
          section,
          total: all.length,
          translated: all.length - missing.length,
          missing: missing.map(({ text, section: _, ...place }) => ({
            ...place,
            source: text[sourceLanguage]!,
          })),
        };
      });
      const sum = (of: (one: SectionCoverage) => number): number =>
        covered.reduce((all, one) => all + of(one), 0);
      return {
        language,
        translated: sum(({ translated }) => translated),
        total: sum(({ total }) => total),
        sections: covered,
      };
    });
}

const isThere = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
