import type { Issue, LocalizedText } from '@chorsu/kernel';
import type { StoredState } from './append.ts';
import type { Place } from './places.ts';
import type { AnswerValue, NonAnswerKind } from './value.ts';

/** An Issue about an answer; `wording` is the designer's own message, in the document's languages. */
export interface AnswerIssue extends Issue {
  readonly at: string;
  readonly wording?: LocalizedText | undefined;
}

export type StoredAspects = Readonly<Record<string, StoredState>>;

/** What stands in one place. Never changed: an untouched place keeps the very same object, so compare by identity. */
export interface Cell {
  readonly place: Place;
  /** As stored; survives hiding. */
  readonly aspects: StoredAspects;
  /** The current side's value, else the default or the calculated value; null when empty. Hidden cells keep theirs. */
  readonly value: AnswerValue;
  /** How expressions read the value while it is visible: '' for non-answers. */
  readonly text: string;
  readonly nonAnswer: NonAnswerKind | '';
  /** The value comes from the question's default: nobody has answered yet. */
  readonly isPreset: boolean;
  /** Own condition. */
  readonly isRelevant: boolean;
  /** Own condition and those of all around. */
  readonly isVisible: boolean;
  readonly isRequired: boolean;
  readonly isToReconcile: boolean;
  readonly issues: readonly AnswerIssue[];
  /** Ids of a table's rows in their order. */
  readonly rows: readonly string[];
  /** Rows wished by the table's `rowCount`. */
  readonly wantedRows: number | undefined;
}

export const NO_ASPECTS: StoredAspects = {};
export const NO_ISSUES: readonly AnswerIssue[] = [];
export const NO_ROWS: readonly string[] = [];

export const emptyCell = (place: Place): Cell => ({
  place,
  aspects: NO_ASPECTS,
  value: null,
  text: '',
  nonAnswer: '',
  isPreset: false,
  isRelevant: true,
  isVisible: false,
  isRequired: false,
  isToReconcile: false,
  issues: NO_ISSUES,
  rows: NO_ROWS,
  wantedRows: undefined,
});
