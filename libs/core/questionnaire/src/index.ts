export { checkDocument } from './check.ts';
export * from './document.ts';
export { expressionsOf, type NamedExpression } from './expressions-of.ts';
export * from './question.ts';
export { walk, questionsOf, type Placed } from './walk.ts';
export { Code, Expression } from './words.ts';
