import { partsOf, type Expression, type PathExpression, type PathStep } from '@chorsu/expression';

/** What names without `${…}` may stand for in a form. */
export interface KnownNames {
  isCode(name: string): boolean;
  /** Whether the choices sheets have a column of that heading. */
  isColumn(name: string): boolean;
  /** Whether the form has a list of that name; of an attached file nobody knows the columns. */
  isList(name: string): boolean;
}

/** Whose children a bare name looks among: those of a question, of a group or row, or the columns of a list. */
export type NamesAt = 'question' | 'rows' | 'list';

/**
 * Names that an expression writes without `${…}` and that nothing answers to, in order of appearance: `age > 5` for
 * `${age} > 5`, `${sex} = female` for `'female'`, a column that no list has. They parse as paths and read as empty.
 */
export function strayNames(ast: Expression, at: NamesAt, known: KnownNames): string[] {
  const found = new Set<string>();
  const isKnown = (name: string, among: NamesAt): boolean =>
    among === 'list' ? known.isColumn(name) : among === 'rows' && known.isCode(name);

  const visitPath = ({ from, steps }: PathExpression, among: NamesAt): void => {
    const isOfList = typeof from !== 'string' && isInstance(from.expression);
    if (isOfList && !isOfKnownList(from.expression, known)) return;
    if (typeof from !== 'string') {
      visit(from.expression, among);
      for (const predicate of from.predicates) visit(predicate, isOfList ? 'list' : 'rows');
    }
    const named = steps.filter(isNamed);
    // The root's one child is the form itself, whatever it is called; a list's rows are `root/item`.
    const isFormNamed = from === 'root' && steps[0]?.axis === 'child';
    const first = isOfList ? Math.min(2, named.length) : isFormNamed ? 1 : 0;
    named.slice(first).forEach((step, index) => {
      const isBare = from === 'here' && index === 0 && steps[0] === step;
      const where = isOfList || (among === 'list' && from === 'here' && steps[0]!.axis !== 'parent');
      if (!isKnown(step.test, isBare ? among : where ? 'list' : 'rows')) found.add(step.test);
    });
    for (const step of steps)
      for (const predicate of step.predicates) visit(predicate, isOfList ? 'list' : 'rows');
  };
  const visit = (node: Expression, among: NamesAt): void => {
    if (node.kind === 'path') visitPath(node, among);
    else for (const part of partsOf(node)) visit(part, among);
  };
  visit(ast, at);
  return [...found];
}

const isOfKnownList = (node: Expression, known: KnownNames): boolean => {
  const [list] = node.kind === 'call' ? node.arguments : [];
  return list?.kind === 'text' && known.isList(list.value);
};

const isInstance = (node: Expression): boolean => node.kind === 'call' && node.name === 'instance';

const named = new Set(['child', 'descendant', 'descendant-or-self']);
const isNamed = ({ axis, test }: PathStep): boolean => named.has(axis) && !/[*(]/.test(test);
