import { references, type Expression, type PathExpression } from '@chorsu/expression';

/** What of the questionnaire an expression reads. */
export interface Reads {
  /** Of `${…}`, as written. */
  readonly codes: readonly string[];
  /** Names of steps in paths: codes, unless they belong to a list. */
  readonly steps: readonly string[];
  /** All that stands beside it (`../*`). */
  readonly readsSiblings: boolean;
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
  const steps = new Set<string>();
  collect(expression, steps);
  const hasPaths = found.hasRelativePaths || found.hasAbsolutePaths || steps.size > 0;
  return {
    codes: found.codes,
    steps: [...steps].filter((name) => !name.includes('*') && !name.includes('(')),
    readsSiblings: [...steps].some((name) => name.includes('*') || name === 'node()'),
    isOwnRow: !hasPaths && !found.functions.some((name) => acrossRows.has(name)),
    readsRows: hasPaths || found.functions.some((name) => countsRows.has(name)),
    readsClock: found.impure.some((name) => name === 'today' || name === 'now'),
  };
}

function collect(node: Expression, steps: Set<string>): void {
  if (node.kind === 'negation') collect(node.operand, steps);
  else if (node.kind === 'call') for (const part of node.arguments) collect(part, steps);
  else if (node.kind === 'binary') {
    collect(node.left, steps);
    collect(node.right, steps);
  } else if (node.kind === 'path' && !isList(node)) {
    if (typeof node.from !== 'string')
      for (const part of [node.from.expression, ...node.from.predicates]) collect(part, steps);
    for (const step of node.steps) {
      // `.` and `..` lead elsewhere but name nothing.
      if (step.axis !== 'self' && step.axis !== 'parent') steps.add(step.test);
      for (const predicate of step.predicates) collect(predicate, steps);
    }
  }
}

/** Columns of a list are no questions, even when they are called alike. */
const isList = ({ from }: PathExpression): boolean =>
  typeof from !== 'string' && from.expression.kind === 'call' && from.expression.name === 'instance';
