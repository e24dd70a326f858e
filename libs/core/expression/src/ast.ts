/** An expression as read: plain data, equal when the texts mean the same reading. */
export type Expression = NumberLiteral | TextLiteral | Reference | Call | Negation | Binary | PathExpression;

/** Kept as written (`1.50`), so that export loses nothing. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly text: string;
}
export interface TextLiteral {
  readonly kind: 'text';
  readonly value: string;
}
/** `${code}`, `${code.pillar}` or `${last-saved#code}`. */
export interface Reference {
  readonly kind: 'reference';
  readonly code: string;
  readonly isLastSaved: boolean;
}
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
}
export interface Negation {
  readonly kind: 'negation';
  readonly operand: Expression;
}
export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}
export interface PathExpression {
  readonly kind: 'path';
  readonly from: 'here' | 'root' | Filtered;
  readonly steps: readonly PathStep[];
}
/** The start of a path that is itself an expression: `${rows}[2]`, `instance('x')`, `(a | b)`. */
export interface Filtered {
  readonly expression: Expression;
  readonly predicates: readonly Expression[];
}
export interface PathStep {
  readonly axis: Axis;
  /** A name, `*`, `prefix:*`, or `node()`, `text()`, `comment()`, `processing-instruction()`. */
  readonly test: string;
  readonly predicates: readonly Expression[];
}

export const axes = [
  'ancestor',
  'ancestor-or-self',
  'attribute',
  'child',
  'descendant',
  'descendant-or-self',
  'following',
  'following-sibling',
  'namespace',
  'parent',
  'preceding',
  'preceding-sibling',
  'self',
] as const;
export type Axis = (typeof axes)[number];

/** How tightly an operator binds; all are read from the left (XPath 1.0, 3.5). */
export const precedence = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
  '|': 8,
} as const;
export type BinaryOperator = keyof typeof precedence;
/** A sign binds tighter than `*` and looser than `|`. */
export const signPrecedence = 7;

export const isBinaryOperator = (text: string): text is BinaryOperator => Object.hasOwn(precedence, text);
export const isAxis = (text: string): text is Axis => (axes as readonly string[]).includes(text);
