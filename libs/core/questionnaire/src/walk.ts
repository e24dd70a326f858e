import type { QuestionnaireDocument } from './document.ts';
import type { Item, Question, Section, TableQuestion } from './question.ts';

/** An item with what stands around it, outermost first. */
export interface Placed<T extends Item = Item> {
  readonly item: T;
  readonly sections: readonly Section[];
  readonly tables: readonly TableQuestion[];
}

/** All sections and questions in document order, an item before what it holds. */
export function* walk(document: Pick<QuestionnaireDocument, 'sections'>): Generator<Placed> {
  yield* within(document.sections, [], []);
}

function* within(
  items: readonly Item[],
  sections: readonly Section[],
  tables: readonly TableQuestion[],
): Generator<Placed> {
  for (const item of items) {
    yield { item, sections, tables };
    if (item.type === 'section') yield* within(item.items, [...sections, item], tables);
    else if (item.kind === 'table') yield* within(item.items, sections, [...tables, item]);
  }
}

/** All questions in document order, those inside tables too. */
export function* questionsOf(document: Pick<QuestionnaireDocument, 'sections'>): Generator<Placed<Question>> {
  for (const placed of walk(document)) if (placed.item.type === 'question') yield placed as Placed<Question>;
}
