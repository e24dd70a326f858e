import type { Item, Question, QuestionnaireDocument, Section } from '@chorsu/questionnaire';

/** More questions than this are gone through section by section, where one consists of sections. */
const MANY = 40;

/**
 * The sections that one goes through one at a time: the outermost; in place of one that consists of sections those
 * within, when it is the only one or very long.
 */
export function shownSections({ sections }: Pick<QuestionnaireDocument, 'sections'>): readonly Section[] {
  return sections.flatMap((section) => {
    const inner = section.items.filter((item): item is Section => item.type === 'section');
    const isFrame = inner.length > 0 && inner.length === section.items.length;
    const isLong = sections.length === 1 || questionsIn(section.items).length > MANY;
    return isFrame && isLong ? shownSections({ sections: inner }) : [section];
  });
}

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

/** Questions of a section in document order, with those of its sections; a table is one question. */
export const questionsIn = (items: readonly Item[]): Question[] =>
  items.flatMap((item) => (item.type === 'section' ? questionsIn(item.items) : [item]));

/** Code of the outermost question of a path: the table, when it stands in a row. */
export const outerCode = (path: string): string => path.split(/[[@/]/, 1)[0]!;
