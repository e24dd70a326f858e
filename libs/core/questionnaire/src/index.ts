export * from './document.ts';
export * from './question.ts';
export { Code, Expression } from './words.ts';
export { walk, questionsOf, type Placed } from './walk.ts';
