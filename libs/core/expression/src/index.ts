export type * from './ast.ts';
export { check, isFunction, partsOf, type Known } from './check.ts';
export { evaluate, type Evaluated } from './evaluate.ts';
export { parse, longestExpression, type Parsed } from './parse.ts';
export { print } from './print.ts';
export { references, type References } from './references.ts';
export type * from './scope.ts';
export {
  isSet,
  numberText,
  textNumber,
  toBoolean,
  toNumber,
  toText,
  type NodeSet,
  type Value,
} from './value.ts';
export { evaluateLine, expressionLine, type LineResult, type Present } from './line.ts';
