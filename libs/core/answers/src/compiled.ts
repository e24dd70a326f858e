import type { Issue, LocalizedText } from '@chorsu/kernel';
import type { Expression } from '@chorsu/expression';
import type { Question, QuestionnaireDocument, Section } from '@chorsu/questionnaire';
import type { QuestionTable } from './shape.ts';

/** What has to be worked out again in a cell; bits that add up. */
export const WORK = { condition: 1, value: 2, parent: 4, required: 8, check: 16, options: 32 } as const;
/** Work on which other cells may depend: done first, in the order of ranks. */
export const FLOWS = WORK.condition | WORK.value | WORK.parent;

/** Whose expressions name an item, and what of it they feed. */
export interface Dependant {
  readonly item: number;
  readonly work: number;
  /** Inside one table only the same row is concerned. */
  readonly isOwnRow: boolean;
}

export interface CompiledRule {
  readonly rule: Expression;
  readonly message: LocalizedText | undefined;
}

/** A section or question with its expressions parsed. */
export interface CompiledItem {
  /** Place in document order. */
  readonly index: number;
  readonly code: string;
  readonly item: Section | Question;
  /** The question, when it is none of a section. */
  readonly question: Question | undefined;
  readonly isTable: boolean;
  /** Whether people give a value in its own cell (not only in its pillars or rows). */
  readonly isAnswered: boolean;
  /** Index of what it stands in: section or table. */
  readonly parent: number | undefined;
  /** Indexes of the tables around it, outermost first. */
  readonly tables: readonly number[];
  readonly children: readonly number[];
  /** Place among its row's places. */
  readonly slot: number;
  /** Cells of a question per pillar. */
  readonly pillars: readonly string[];
  /** Order in which values flow: what it reads comes before it. */
  readonly rank: number;
  readonly dependants: readonly Dependant[];
  /** Work to do again when the clock moves. */
  readonly clockWork: number;
  readonly condition: Expression | undefined;
  readonly calculation: Expression | undefined;
  readonly preset: Expression | undefined;
  readonly required: Expression | boolean;
  readonly rules: readonly CompiledRule[];
  readonly filter: Expression | undefined;
  readonly rowCount: Expression | undefined;
}

/** A questionnaire document made ready to be answered: immutable, shared by all who answer it. */
export interface Compiled {
  readonly document: QuestionnaireDocument;
  readonly items: readonly CompiledItem[];
  /** Items that stand in nothing else. */
  readonly roots: readonly number[];
  /** Items with work to do when the clock moves. */
  readonly clocked: readonly CompiledItem[];
  readonly byCode: ReadonlyMap<string, CompiledItem>;
  readonly questions: QuestionTable;
  /** What is wrong with the document: the engine leaves out expressions that don't parse or go round in circles. */
  readonly issues: readonly Issue[];
}
