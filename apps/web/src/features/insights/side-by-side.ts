import { walk, type QuestionnaireDocument, type Section } from '@chorsu/questionnaire';

/** A section that holds questions itself, and how deep it lies. */
export interface AskingSection {
  readonly section: Section;
  readonly depth: number;
}

/** Sections with questions of their own, in document order; those that only hold other sections are left out. */
export const askingSections = (document: QuestionnaireDocument): readonly AskingSection[] =>
  [...walk(document)].flatMap(({ item, sections }) =>
    item.type === 'section' &&
    item.items.some((inner) => inner.type === 'question' && !['note', 'calculated'].includes(inner.kind))
      ? [{ section: item, depth: sections.length }]
      : [],
  );
