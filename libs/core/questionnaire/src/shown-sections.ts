import type { QuestionnaireDocument } from './document.ts';
import type { Section } from './question.ts';
import { questionsOf } from './walk.ts';

/** More questions than this are gone through section by section, where one consists of sections. */
const MANY = 40;

/**
 * The sections that one goes through one at a time: the outermost; in place of one that consists of sections those
 * within, when it is the only one or very long. Each question stands in exactly one of them.
 */
export function shownSections({ sections }: Pick<QuestionnaireDocument, 'sections'>): readonly Section[] {
  return sections.flatMap((section) => {
    const inner = section.items.filter((item): item is Section => item.type === 'section');
    const isFrame = inner.length > 0 && inner.length === section.items.length;
    const isLong = sections.length === 1 || outerQuestions(section) > MANY;
    return isFrame && isLong ? shownSections({ sections: inner }) : [section];
  });
}

/** A table is one question. */
const outerQuestions = (section: Section): number =>
  [...questionsOf({ sections: [section] })].filter(({ tables }) => tables.length === 0).length;

/** Codes of the sections down to one, itself first. */
export function sectionsUpFrom(
  { sections }: Pick<QuestionnaireDocument, 'sections'>,
  code: string,
): readonly string[] {
  for (const section of sections) {
    if (section.code === code) return [code];
    const inner = section.items.filter((item): item is Section => item.type === 'section');
    const found = sectionsUpFrom({ sections: inner }, code);
    if (found.length > 0) return [...found, section.code];
  }
  return [];
}
