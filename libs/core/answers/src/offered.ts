import type { Option } from '@chorsu/questionnaire';
import type { Draft } from './draft.ts';
import { isTrue } from './evaluation.ts';
import { optionNodes } from './nodes.ts';
import type { Place } from './places.ts';

/**
 * Whether the choice filter lets an option of that name through here; without a filter every option of the list is
 * offered. A cascading list may have the name several times, below different parents.
 */
export const isOffered = (draft: Draft, place: Place, name: string): boolean =>
  optionsOf(draft, place).some((option, index) => option.name === name && passes(draft, place, index));

/** The options offered at a place, in the list's order. */
export const offeredOptions = (draft: Draft, place: Place): readonly Option[] => {
  const options = optionsOf(draft, place);
  return place.item.filter ? options.filter((_, index) => passes(draft, place, index)) : options;
};

function optionsOf(draft: Draft, place: Place): readonly Option[] {
  const { question } = place.item;
  return question && 'list' in question ? (draft.base.compiled.document.lists[question.list] ?? []) : [];
}

function passes(draft: Draft, place: Place, index: number): boolean {
  const { question, filter } = place.item;
  if (!filter || !question || !('list' in question)) return true;
  return isTrue(draft, place, filter, optionNodes(draft.base.compiled.document, question.list)![index]);
}
