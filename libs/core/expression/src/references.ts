import type { Expression, PathExpression } from './ast.ts';
import { print } from './print.ts';

/** What an expression needs from outside; each list without doubles, in order of appearance. */
export interface References {
  /** Of `${…}`, as written (`q`, `q.C`), inside predicates too. */
  readonly codes: readonly string[];
  /** Of `${last-saved#…}`. */
  readonly lastSaved: readonly string[];
  /** Whether `.` stands for the answer itself (outside predicates). */
  readonly usesSelf: boolean;
  /** Paths with steps from here (`../x`, `./x`, `current()/../x`) or the root (`/data/x`), without predicates. */
  readonly paths: readonly string[];
  readonly hasRelativePaths: boolean;
  readonly hasAbsolutePaths: boolean;
  /** Bare names that begin a path: columns of the list in a choice filter or predicate. */
  readonly names: readonly string[];
  /** Of `instance('…')`. */
  readonly lists: readonly string[];
  /** Of `pulldata('…', …)`. */
  readonly tables: readonly string[];
  readonly functions: readonly string[];
  /** Functions whose value comes from the environment: `today`, `now`, `random`, `uuid`, `randomize` without a seed. */
  readonly impure: readonly string[];
}

const always = new Set(['today', 'now', 'random', 'uuid']);

/** Collects them in one walk. */
export function references(ast: Expression): References {
  const codes = new Set<string>();
  const lastSaved = new Set<string>();
  const paths = new Set<string>();
  const names = new Set<string>();
  const lists = new Set<string>();
  const tables = new Set<string>();
  const functions = new Set<string>();
  const impure = new Set<string>();
  let usesSelf = false;
  let hasRelativePaths = false;
  let hasAbsolutePaths = false;

  const path = (node: PathExpression, isInPredicate: boolean): void => {
    const { from, steps } = node;
    const first = steps[0];
    const isCurrent =
      typeof from !== 'string' && from.expression.kind === 'call' && from.expression.name === 'current';
    if (from === 'here' && first?.axis === 'child') names.add(first.test);
    else if (from === 'here' && first?.axis === 'self' && steps.length === 1) usesSelf ||= !isInPredicate;
    else if (from === 'root' || isCurrent || !isInPredicate) {
      if (from === 'root') hasAbsolutePaths = true;
      else if (isCurrent || from === 'here') hasRelativePaths = true;
      const bare = steps.map((step) => ({ ...step, predicates: [] }));
      if (typeof from === 'string') paths.add(print({ ...node, steps: bare }));
      else if (isCurrent) paths.add(print({ ...node, from: { ...from, predicates: [] }, steps: bare }));
    }
    if (typeof from !== 'string') {
      walk(from.expression, isInPredicate);
      for (const predicate of from.predicates) walk(predicate, true);
    }
    for (const step of steps) for (const predicate of step.predicates) walk(predicate, true);
  };

  const walk = (node: Expression, isInPredicate: boolean): void => {
    if (node.kind === 'reference') (node.isLastSaved ? lastSaved : codes).add(node.code);
    else if (node.kind === 'negation') walk(node.operand, isInPredicate);
    else if (node.kind === 'path') path(node, isInPredicate);
    else if (node.kind === 'binary') {
      walk(node.left, isInPredicate);
      walk(node.right, isInPredicate);
    } else if (node.kind === 'call') {
      functions.add(node.name);
      const named = node.arguments[0];
      if (named?.kind === 'text' && node.name === 'instance') lists.add(named.value);
      if (named?.kind === 'text' && node.name === 'pulldata') tables.add(named.value);
      if (always.has(node.name) || (node.name === 'randomize' && node.arguments.length < 2))
        impure.add(node.name);
      for (const part of node.arguments) walk(part, isInPredicate);
    }
  };
  walk(ast, false);
  return {
    codes: [...codes],
    lastSaved: [...lastSaved],
    usesSelf,
    paths: [...paths],
    hasRelativePaths,
    hasAbsolutePaths,
    names: [...names],
    lists: [...lists],
    tables: [...tables],
    functions: [...functions],
    impure: [...impure],
  };
}
