export { canonicalJson } from './canonical-json.ts';
export { DecimalString, canonicalDecimal, asciiDigits } from './decimal.ts';
export { Id, isId } from './id.ts';
export { Instant, isInstant } from './instant.ts';
export { issue, type Issue, type IssueParameters, type Severity } from './issue.ts';
export { Language, directionOf } from './language.ts';
export { LocalizedText, localized, type Wording } from './localized-text.ts';
export { parsePath, printPath, type Path, type Step } from './path.ts';
export { problem, type Problem } from './problem.ts';
