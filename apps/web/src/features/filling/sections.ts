import type { Item, Question, QuestionnaireDocument, Section } from '@chorsu/questionnaire';

/** The sections that one goes through one at a time: the outermost; those within a single one that holds only sections. */
export function shownSections(document: Pick<QuestionnaireDocument, 'sections'>): readonly Section[] {
  let sections: readonly Section[] = document.sections;
  while (sections.length === 1) {
    const inner = sections[0]!.items.filter((item): item is Section => item.type === 'section');
    if (inner.length !== sections[0]!.items.length || inner.length === 0) break;
    sections = inner;
  }
  return sections;
}

/** Questions of a section in document order, with those of its sections; a table is one question. */
export const questionsIn = (items: readonly Item[]): Question[] =>
  items.flatMap((item) => (item.type === 'section' ? questionsIn(item.items) : [item]));

/** Code of the outermost question of a path: the table, when it stands in a row. */
export const outerCode = (path: string): string => path.split(/[[@/]/, 1)[0]!;
