import type { Environment, ExpressionNode, Scope } from '@chorsu/expression';
import { localized } from '@chorsu/kernel';
import { resolveReference } from '@chorsu/questionnaire';
import type { CompiledItem } from './compiled.ts';
import type { Draft } from './draft.ts';
import { nodeOf, nodesOf, optionNodes } from './nodes.ts';
import type { Place, RowScope } from './places.ts';

const NONE: readonly ExpressionNode[] = [];

/** The world as an expression sees it that stands at a place. */
export class PlaceScope implements Scope {
  /** Its path, which names rows by their ids. */
  readonly place: string;
  private readonly draft: Draft;
  private readonly at: Place;

  constructor(draft: Draft, at: Place) {
    this.draft = draft;
    this.at = at;
    this.place = at.path;
  }

  get self(): ExpressionNode {
    return nodeOf(this.draft, this.at);
  }

  get environment(): Environment {
    return this.draft.environment;
  }

  named(reference: string): readonly ExpressionNode[] {
    const { byCode } = this.draft.base.compiled;
    const named = resolveReference(byCode, reference);
    if (!named) return NONE;
    const { found: item, pillar } = named;
    const places = this.draft.placesWithin(sharedScope(this.at.scope, item), item);
    if (pillar === undefined)
      return places.length === 1
        ? nodesOf(this.draft, places[0]!)
        : places.flatMap((place) => nodesOf(this.draft, place));
    const offset = 1 + item.pillars.indexOf(pillar);
    return places.map((place) => nodeOf(this.draft, place.scope.places[item.slot + offset]!));
  }

  list(name: string): readonly ExpressionNode[] | undefined {
    return optionNodes(this.draft.base.compiled.document, name);
  }

  choiceLabel(name: string, reference: string): string {
    const { byCode, document } = this.draft.base.compiled;
    const question = resolveReference(byCode, reference)?.found.question;
    if (!question || !('list' in question)) return '';
    const option = document.lists[question.list]?.find((one) => one.name === name);
    return localized(option?.label, document.sourceLanguage)?.text ?? '';
  }
}

/** The innermost scope around a place that also lies around all places of an item. */
export function sharedScope(scope: RowScope, item: CompiledItem): RowScope {
  let shared = scope;
  while (shared.table && item.tables[shared.steps.length - 1] !== shared.table.item.index)
    shared = shared.parent!;
  return shared;
}
