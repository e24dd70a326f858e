import type { ExpressionNode } from '@chorsu/expression';
import { localized } from '@chorsu/kernel';
import type { Option, QuestionnaireDocument } from '@chorsu/questionnaire';
import type { CompiledItem } from './compiled.ts';
import type { Draft } from './draft.ts';
import type { Place, RowScope } from './places.ts';

/**
 * Answers as expressions see them: they read the draft as it is at that moment. `nodeOf` and `rowNode` give the same
 * object for the same place throughout a draft, as sets of nodes need it.
 */
class PlaceNode implements ExpressionNode {
  private readonly draft: Draft;
  private readonly place: Place;

  constructor(draft: Draft, place: Place) {
    this.draft = draft;
    this.place = place;
  }

  get code(): string {
    return this.place.item.code;
  }

  get position(): number {
    const { item, pillar } = this.place;
    return pillar === undefined ? 1 : item.pillars.indexOf(pillar) + 1;
  }

  get parent(): ExpressionNode {
    const { item, scope } = this.place;
    return parentNode(this.draft, scope, item.parent);
  }

  get text(): string {
    const { blank } = this.draft;
    if (blank?.item === this.place.item && blank.scope === this.place.scope) return '';
    const cell = this.draft.cell(this.place);
    return cell?.isVisible ? cell.text : '';
  }

  get nonAnswer(): string {
    const cell = this.draft.cell(this.place);
    return cell?.isVisible ? cell.nonAnswer : '';
  }

  children(code?: string): readonly ExpressionNode[] {
    const { item, scope } = this.place;
    return item.question ? [] : childNodes(this.draft, scope, item.children, code);
  }
}

/** One row of a table; its code is the table's. */
class RowNode implements ExpressionNode {
  readonly text = '';
  readonly nonAnswer = '';
  private readonly draft: Draft;
  private readonly scope: RowScope;
  private readonly table: Place;

  constructor(draft: Draft, scope: RowScope, table: Place) {
    this.draft = draft;
    this.scope = scope;
    this.table = table;
  }

  get code(): string {
    return this.table.item.code;
  }

  get position(): number {
    return (this.draft.cell(this.table)?.rows.indexOf(this.scope.row) ?? -1) + 1;
  }

  get parent(): ExpressionNode {
    return parentNode(this.draft, this.table.scope, this.table.item.parent);
  }

  children(code?: string): readonly ExpressionNode[] {
    return childNodes(this.draft, this.scope, this.table.item.children, code);
  }
}

/** The questionnaire itself, above all sections. */
class RootNode implements ExpressionNode {
  readonly code = '';
  readonly parent = undefined;
  readonly position = 1;
  readonly text = '';
  readonly nonAnswer = '';
  private readonly draft: Draft;

  constructor(draft: Draft) {
    this.draft = draft;
  }

  children(code?: string): readonly ExpressionNode[] {
    return childNodes(this.draft, this.draft.places.root, this.draft.base.compiled.roots, code);
  }
}

function parentNode(draft: Draft, scope: RowScope, parent: number | undefined): ExpressionNode {
  if (parent === undefined) return kept(draft, draft.places.root, () => new RootNode(draft));
  const item = draft.base.compiled.items[parent]!;
  if (isUngrouped(item)) return parentNode(draft, scope, item.parent);
  if (item.isTable && scope.table) return rowNode(draft, scope, scope.table);
  return nodeOf(draft, scope.places[item.slot]!);
}

function childNodes(
  draft: Draft,
  scope: RowScope,
  indexes: readonly number[],
  code: string | undefined,
): ExpressionNode[] {
  return indexes.flatMap((index) => {
    const item = draft.base.compiled.items[index]!;
    if (isUngrouped(item)) return childNodes(draft, scope, item.children, code);
    return code === undefined || item.code === code ? nodesOf(draft, scope.places[item.slot]!) : [];
  });
}

/** The form that such a section was made for has none there, and its paths don't name it. */
const isUngrouped = ({ item }: CompiledItem): boolean => item.type === 'section' && item.isUngrouped === true;

function kept(draft: Draft, key: Place | RowScope, make: () => ExpressionNode): ExpressionNode {
  const known = draft.nodes.get(key);
  if (known) return known;
  const node = make();
  draft.nodes.set(key, node);
  return node;
}

/** The one cell of a place, a section, or one pillar. */
export const nodeOf = (draft: Draft, place: Place): ExpressionNode =>
  kept(draft, place, () => new PlaceNode(draft, place));

const rowNode = (draft: Draft, row: RowScope, table: Place): ExpressionNode =>
  kept(draft, row, () => new RowNode(draft, row, table));

/** What a name stands for at a place: the rows of a table, the pillars of a question, else itself. */
export function nodesOf(draft: Draft, place: Place): ExpressionNode[] {
  if (place.item.isTable) return draft.rowsOf(place).map((row) => rowNode(draft, row, place));
  if (place.item.pillars.length > 0 && place.pillar === undefined)
    return draft.childrenOf(place).map((cell) => nodeOf(draft, cell));
  return [nodeOf(draft, place)];
}

/** One option of a list with its columns. */
export class OptionNode implements ExpressionNode {
  readonly code = 'item';
  readonly parent = undefined;
  readonly nonAnswer = '';
  readonly position: number;
  readonly text = '';
  private readonly columns: readonly ExpressionNode[];

  constructor(option: Option, position: number, language: string) {
    this.position = position;
    const texts = {
      ...option.columns,
      label: localized(option.label, language)?.text ?? '',
      name: option.name,
    };
    this.columns = Object.entries(texts).map(([code, text]) => new ColumnNode(code, text, this));
  }

  children(code?: string): readonly ExpressionNode[] {
    return code === undefined ? this.columns : this.columns.filter((column) => column.code === code);
  }
}

class ColumnNode implements ExpressionNode {
  readonly code: string;
  readonly text: string;
  readonly parent: ExpressionNode;
  readonly position = 1;
  readonly nonAnswer = '';

  constructor(code: string, text: string, parent: ExpressionNode) {
    this.code = code;
    this.text = text;
    this.parent = parent;
  }

  children(): readonly ExpressionNode[] {
    return [];
  }
}

const lists = new WeakMap<QuestionnaireDocument, Map<string, readonly OptionNode[]>>();

/** The options of a list as nodes, made once a document; undefined when there is no such list. */
export function optionNodes(
  document: QuestionnaireDocument,
  name: string,
): readonly OptionNode[] | undefined {
  const known = lists.get(document) ?? new Map<string, readonly OptionNode[]>();
  lists.set(document, known);
  const made = known.get(name);
  if (made || !Object.hasOwn(document.lists, name)) return made;
  const nodes = document.lists[name]!.map(
    (option, index) => new OptionNode(option, index + 1, document.sourceLanguage),
  );
  known.set(name, nodes);
  return nodes;
}
