export * from './document.ts';
export * from './question.ts';
export { walk, questionsOf, type Placed } from './walk.ts';
