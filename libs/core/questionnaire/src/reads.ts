import {
  references,
  type Call,
  type Expression,
  type PathExpression,
  type PathStep,
} from '@chorsu/expression';

/** What of the questionnaire an expression reads. */
export interface Reads {
  /** Of `${…}`, as written. */
  readonly codes: readonly string[];
  /** Names of steps in paths: codes, unless they belong to a list. */
  readonly steps: readonly string[];
  /** All that stands beside it (`../*`). */
  readonly readsSiblings: boolean;
  /** Steps without a name lead further than that: anything may be meant. */
  readonly readsEverything: boolean;
  /** The answer at which it stands: `.`, `once(x)`, `string-length()`. */
  readonly readsSelf: boolean;
  /** Reads no further than its own row; else a change in one row may concern every other. */
  readonly isOwnRow: boolean;
  /** Reads which row it stands in, or how many there are. */
  readonly readsRows: boolean;
  readonly readsClock: boolean;
}

const acrossRows = new Set(['indexed-repeat']);
const countsRows = new Set(['position', 'last', 'indexed-repeat']);

/** The reach of an expression that stands at a question or section. */
export function readsOf(expression: Expression): Reads {
  const found = references(expression);
  const gathered: Gathered = { steps: new Set(), siblings: false, everything: false, self: found.usesSelf };
  collect(expression, gathered, false);
  const { steps, siblings, everything, self } = gathered;
  const hasPaths =
    found.hasRelativePaths || found.hasAbsolutePaths || steps.size > 0 || siblings || everything;
  return {
    codes: found.codes,
    steps: [...steps],
    readsSiblings: siblings,
    readsEverything: everything,
    readsSelf: self,
    isOwnRow: !hasPaths && !found.functions.some((name) => acrossRows.has(name)),
    readsRows: hasPaths || found.functions.some((name) => countsRows.has(name)),
    readsClock: found.impure.some((name) => name === 'today' || name === 'now'),
  };
}

interface Gathered {
  readonly steps: Set<string>;
  siblings: boolean;
  everything: boolean;
  self: boolean;
}

/** Functions that read the answer where they stand when nothing is given to them. */
const ofSelf = new Set(['string-length', 'normalize-space', 'number', 'current']);

function collect(node: Expression, gathered: Gathered, isInPredicate: boolean): void {
  if (node.kind === 'negation') collect(node.operand, gathered, isInPredicate);
  else if (node.kind === 'call') {
    gathered.self ||= isOfSelf(node);
    for (const part of node.arguments) collect(part, gathered, isInPredicate);
  } else if (node.kind === 'binary') {
    collect(node.left, gathered, isInPredicate);
    collect(node.right, gathered, isInPredicate);
  } else if (node.kind === 'path' && !isList(node)) collectPath(node, gathered, isInPredicate);
}

function collectPath(node: PathExpression, gathered: Gathered, isInPredicate: boolean): void {
  const { from, steps } = node;
  if (typeof from !== 'string') {
    // `current()/../x` starts here and reads elsewhere.
    if (from.expression.kind !== 'call' || from.expression.name !== 'current')
      collect(from.expression, gathered, isInPredicate);
    for (const predicate of from.predicates) collect(predicate, gathered, true);
  }
  for (const step of steps) {
    if (isNameless(step)) {
      if (!isInPredicate && isBeside(node)) gathered.siblings = true;
      else gathered.everything = true;
      // `.`, `..` and `//` lead elsewhere but name nothing.
    } else if (step.test !== 'node()') gathered.steps.add(step.test);
    for (const predicate of step.predicates) collect(predicate, gathered, true);
  }
}

const isOfSelf = ({ name, arguments: given }: Call): boolean =>
  name === 'once' || (given.length === 0 && ofSelf.has(name));

/** `*`, `x:*` or a kind of node, on an axis that may lead to answers. `//x` goes through such a step to a name. */
const isNameless = ({ axis, test }: PathStep): boolean =>
  test.includes('*') || (test === 'node()' && !['self', 'parent', 'descendant-or-self'].includes(axis));

/** `../*` and nothing more. */
const isBeside = ({ from, steps }: PathExpression): boolean =>
  from === 'here' &&
  steps.length === 2 &&
  steps[0]!.axis === 'parent' &&
  steps[0]!.test === 'node()' &&
  steps[1]!.axis === 'child';

/** Columns of a list are no questions, even when they are called alike. */
const isList = ({ from }: PathExpression): boolean =>
  typeof from !== 'string' && from.expression.kind === 'call' && from.expression.name === 'instance';
