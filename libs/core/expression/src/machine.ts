import type { IssueParameters } from '@chorsu/kernel';
import type { ExpressionNode, Scope } from './scope.ts';
import type { Value } from './value.ts';

/** One evaluation under way. */
export interface Machine {
  readonly scope: Scope;
  readonly zone: string;
  /** The context node of XPath, with its place and the number of nodes that a predicate looks at. */
  node: ExpressionNode | undefined;
  position: number;
  size: number;
  /** Steps left; a step is a node looked at, a call, or sixteen characters of text made. */
  fuel: number;
  /** How often chance was asked, so that two calls of random() differ. */
  draws: number;
}

/** A part of an expression, made ready. */
export type Run = (machine: Machine) => Value;

/** Ends an evaluation from within; evaluate() turns it into an Issue. */
export class Stopped extends Error {
  readonly code: string;
  readonly parameters: IssueParameters;
  constructor(code: string, message: string, parameters: IssueParameters = {}) {
    super(message);
    this.code = code;
    this.parameters = parameters;
  }
}

export function spend(machine: Machine, steps: number): void {
  machine.fuel -= steps;
  if (machine.fuel < 0) {
    throw new Stopped('expression.too_much_work', 'The expression needs too many steps.');
  }
}

export const rootOf = (node: ExpressionNode): ExpressionNode => {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
};
