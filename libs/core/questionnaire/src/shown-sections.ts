import type { QuestionnaireDocument } from './document.ts';
import type { Section } from './question.ts';

/**
 * The sections that people go through one at a time: the outermost; those within a single one that holds only sections.
 * Each question stands in exactly one of them.
 */
export function shownSections({ sections }: Pick<QuestionnaireDocument, 'sections'>): readonly Section[] {
  const [only, another] = sections;
  if (!only || another) return sections;
  const inner = only.items.filter((item): item is Section => item.type === 'section');
  return inner.length > 0 && inner.length === only.items.length
    ? shownSections({ sections: inner })
    : sections;
}
