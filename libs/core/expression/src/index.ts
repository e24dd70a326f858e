export type * from './ast.ts';
export { parse, longestExpression, type Parsed } from './parse.ts';
export { print } from './print.ts';
export { references, type References } from './references.ts';
export type * from './scope.ts';
