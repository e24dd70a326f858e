export {
  analyse,
  resolveReference,
  type AnalysedExpression,
  type AnalysedItem,
  type Analysis,
} from './analyse.ts';
export { checkDocument } from './check.ts';
export * from './document.ts';
export { expressionsOf, type ExpressionRole, type SourceExpression } from './expressions-of.ts';
export * from './question.ts';
export { readsOf, type Reads } from './reads.ts';
export { hashText, readDocument, up, type ReadDocument } from './stored.ts';
export { sectionsUpFrom, shownSections } from './shown-sections.ts';
export { TEXT_PARTS, textsOf, type PlacedText, type TextPart } from './texts.ts';
export {
  translationCoverage,
  type LanguageCoverage,
  type MissingText,
  type SectionCoverage,
} from './translation-coverage.ts';
export { walk, questionsOf, type Placed } from './walk.ts';
export { Code, Expression } from './words.ts';
