import type { NonAnswer } from '@chorsu/answers';
import type { Issue, LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';

/** Parts of an answer that people write here, each with its own history; the last two are an expert's own. */
export type EditedAspect = 'value' | 'target' | 'comment' | 'confidence' | 'proposed' | 'expertComment';
export type Confidence = 'low' | 'medium' | 'high';

/** A value that an aspect is held to have, and by whom. */
export interface ShownSide {
  readonly value: unknown;
  /** Ids of institutions. */
  readonly holders: readonly string[];
  readonly isCurrent: boolean;
}

/** What one expert says about an answer. */
export interface Voice {
  /** Account. */
  readonly by: string;
  /** Proposed levels: normally one. */
  readonly levels: readonly number[];
  readonly comment: string;
}

/** The level that the focal point has agreed on after a proposal. */
export interface AgreedLevel {
  readonly level: number;
  readonly reason: string;
}

/** How safe what stands here is; `at` is an instant, where it was saved in this visit. `none`: nothing stands here. */
export type CellSaving =
  | { readonly state: 'none' }
  | { readonly state: 'saved'; readonly at?: string }
  | { readonly state: 'saving' | 'waiting' | 'unkept' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] };

/** A change that the server refused and the device keeps. */
export interface Refusal {
  readonly id: string;
  readonly aspect: string;
  readonly value: unknown;
  /** Problem code: a message key. */
  readonly reason: string;
}

/** An Issue, with the designer's own words where there are some. */
export type ShownIssue = Issue & { readonly wording?: LocalizedText | undefined };

/**
 * Everything that is shown of one cell, but how safe it is. The same object as long as nothing in it changes, and each
 * of its parts the same as long as that part doesn't.
 */
export interface Cell {
  readonly path: string;
  readonly isVisible: boolean;
  readonly isRequired: boolean;
  /** Shown, not asked: calculated, read-only, or the reader may not write here. */
  readonly isReadOnly: boolean;
  /** null: unanswered, or a non-answer. */
  readonly value: unknown;
  readonly nonAnswer: NonAnswer | undefined;
  readonly target: number | null;
  readonly comment: string;
  readonly confidence: Confidence | null;
  /** Sides of the value, the oldest first. */
  readonly sides: readonly ShownSide[];
  /** Rows of a table that one removed while another wrote in them: they stay until someone keeps or removes them. */
  readonly rowsToReconcile: readonly string[];
  /** Aspects with two or more sides. */
  readonly toReconcile: readonly { readonly aspect: string; readonly sides: readonly ShownSide[] }[];
  readonly issues: readonly ShownIssue[];
  /** What experts say, but for the reader where `own` has it. */
  readonly voices: readonly Voice[];
  /** What the reader says as an expert; undefined: they are not invited here as one. */
  readonly own: { readonly proposed: number | null; readonly comment: string } | undefined;
  readonly agreed: AgreedLevel | undefined;
  /** An expert's proposal waits for the focal point. */
  readonly hasProposalWaiting: boolean;
  /** The answer of the last snapshot; undefined: there is none. */
  readonly earlier: { readonly value: unknown; readonly nonAnswer: NonAnswer | undefined } | undefined;
}

/** Answers how to stop listening. */
export type Subscribe = (path: string, listener: () => void) => () => void;

/** The open questionnaire as the form sees it: cells by path, with a subscription for each. */
export interface FormModel {
  readonly document: QuestionnaireDocument;
  /** Calls the listener at once when the cell at the path (or the rows of the table there) has changed. */
  readonly subscribe: Subscribe;
  /** The same, after what has changed is painted: for what stands beside the questions. */
  readonly subscribeLater: Subscribe;
  /** Calls the listener when how safe the cell at the path is may have changed, after what was typed is painted. */
  readonly subscribeSaving: Subscribe;
  cell(path: string): Cell;
  saving(path: string): CellSaving;
  /** Ids of the rows of a table, in their order. The same array until they change. */
  rows(path: string): readonly string[];
  /** Options of a choice list that its filter leaves, at a path. The same array until they change. */
  optionNames(path: string): readonly string[];
  /** A text of the questionnaire with its `${x}` filled in, as it reads at a path. */
  filled(path: string, text: string): string;
  /** Paths of the answers that such a text speaks of. */
  referenced(path: string, text: string): readonly string[];
  /** Writes an aspect. `typing`: more keystrokes may follow; the rest is final at once. */
  edit(path: string, aspect: EditedAspect, value: unknown, manner: 'typing' | 'final'): void;
  /** The reader has left the field: what was typed is final. */
  leave(path: string): void;
  addRow(path: string): void;
  removeRow(path: string, row: string): void;
  /** A row stays, whoever has removed it; a removed one comes back to its place with all that stands in it. */
  keepRow(path: string, row: string): void;
  /** Settles an aspect with one value and a reason. Undefined: the reader may not. */
  readonly settle: ((path: string, aspect: string, value: unknown, reason: string) => void) | undefined;
  /** Sets the agreed level with a reason, or clears it with null. Undefined: the reader may not. */
  readonly agree: ((path: string, level: number | null, reason?: string) => void) | undefined;
  retry(refusal: string): void;
  /** Answers what puts it back. */
  discard(refusal: string): () => void;
}

/** What the form asks of the screen around it. */
export interface FormSurroundings {
  readonly model: FormModel;
  /** Language of the interface. */
  readonly language: string;
  /** Name of an institution; undefined when unknown. */
  institutionName(id: string): LocalizedText | undefined;
  /** Name of an expert by account; undefined when unknown. */
  expertName?(id: string): string | undefined;
  /** Year or date of the earlier answers, as the reader writes it. */
  readonly earlierDate?: string;
  /** Off: the letters and digits below do nothing. */
  readonly hasShortcuts: boolean;
  /** Tells the designer that a wording is unclear; undefined where nobody would hear it. */
  readonly reportUnclear?: (path: string, text: string) => Promise<void>;
  /** Offers to take back what was just done; undefined where the screen has no place for it. */
  readonly offerUndo?: (text: string, undo: () => void) => void;
  /** The question that has the reader's attention. */
  onAttend?(path: string): void;
}
