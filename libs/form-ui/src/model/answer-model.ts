import {
  cellAt,
  firstProblem,
  firstUnanswered,
  openState,
  optionsAt,
  positionBetween,
  progressAt,
  seenAt,
  standingRows,
  submissionIssues,
  type AnswerContext,
  type AnswerRecord,
  type Aspect,
  type Change,
  type Compiled,
  type Progress,
  type RowsState,
  type State,
} from '@chorsu/answers';
import { isJsonEqual } from '@chorsu/answers';
import { parsePath, type Issue } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { AnswerWriter } from './answer-writer.ts';
import type { Cell, EditedAspect, FormModel } from './form-model.ts';
import { PendingState } from './pending-state.ts';
import { filledText, referencedPaths } from './references.ts';
import { shownCell } from './shown-cell.ts';

export interface AnswerModelOptions {
  readonly compiled: Compiled;
  readonly records: Iterable<AnswerRecord>;
  readonly context: AnswerContext;
  /** Answers of the last snapshot, carried through the crosswalk. */
  readonly earlier?: Iterable<AnswerRecord> | undefined;
  /** Account that writes. */
  readonly by: string;
  readonly writer: AnswerWriter;
  readonly rights: AnswerRights;
}

/** What the reader may do; may change while the form is open (another institution, another state). */
export interface AnswerRights {
  /** Institution that the reader answers a question for; undefined: they only read it. */
  institutionFor(questionCode: string): string | undefined;
  readonly maySettle: boolean;
}

const NO_ROWS: readonly string[] = [];

/** The open questionnaire: the core's state, its unsent changes, and whoever looks at each place of it. */
export class AnswerModel implements FormModel {
  readonly #options: AnswerModelOptions;
  readonly #answers: PendingState;
  readonly #earlier: State | undefined;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #everywhere = new Set<() => void>();
  readonly #cells = new Map<string, Cell>();
  readonly #offered = new Map<string, readonly string[]>();
  #rights: AnswerRights;

  constructor(options: AnswerModelOptions) {
    const { compiled, records, context, earlier, rights } = options;
    this.#options = options;
    this.#rights = rights;
    this.#answers = new PendingState(openState(compiled, records, context));
    this.#earlier = earlier && openState(compiled, earlier, context);
  }

  get document(): QuestionnaireDocument {
    return this.#options.compiled.document;
  }

  get state(): State {
    return this.#answers.current;
  }

  get settle(): FormModel['settle'] {
    return this.#rights.maySettle ? this.#settle : undefined;
  }

  /** Counts of a section, or of the whole without a code. */
  progress(section?: string): Progress {
    return progressAt(this.state, section);
  }

  subscribe(path: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(path) ?? new Set();
    this.#listeners.set(path, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(path);
    };
  }

  /** Calls after any change, for what is counted over many places. */
  subscribeAll(listener: () => void): () => void {
    this.#everywhere.add(listener);
    return () => this.#everywhere.delete(listener);
  }

  cell(path: string): Cell {
    const known = this.#cells.get(path);
    if (known) return known;
    const cell = shownCell(path, cellAt(this.state, path), {
      lead: this.state.leadOf,
      saving: this.#options.writer.saving(path),
      earlier: this.#earlier && cellAt(this.#earlier, path),
      mayAnswer: (code) => this.#rights.institutionFor(code) !== undefined,
    });
    this.#cells.set(path, cell);
    return cell;
  }

  rows(path: string): readonly string[] {
    return cellAt(this.state, path)?.rows ?? NO_ROWS;
  }

  optionNames(path: string): readonly string[] {
    const known = this.#offered.get(path);
    if (known) return known;
    const names = optionsAt(this.state, path).map(({ name }) => name);
    this.#offered.set(path, names);
    return names;
  }

  filled(path: string, text: string): string {
    return filledText(this.state, path, text);
  }

  referenced(path: string, text: string): readonly string[] {
    return referencedPaths(this.state, path, text);
  }

  firstUnanswered(after?: string): string | undefined {
    return firstUnanswered(this.state, after);
  }

  /** The first required one in which nothing is said. */
  firstMissing(): string | undefined {
    return firstUnanswered(this.state, undefined, true);
  }

  /** What stands in the way of submitting, as far as this page knows the answers. */
  submissionIssues(): readonly Issue[] {
    return submissionIssues(this.state);
  }

  firstProblem(after?: string): string | undefined {
    return firstProblem(this.state, after);
  }

  edit(path: string, aspect: EditedAspect, value: unknown, manner: 'typing' | 'final'): void {
    const { writer } = this.#options;
    const draft = manner === 'typing' ? writer.draft(path, aspect) : undefined;
    if (draft && draft.for === this.#institutionAt(path)) {
      const change = { ...draft, value, at: writer.now() };
      writer.type(change);
      this.#tell(this.#answers.write(change));
      return;
    }
    const change = this.#change(path, aspect, value);
    if (!change) return;
    if (manner === 'typing') writer.type(change);
    else writer.add(change);
    this.#tell(this.#answers.write(change));
  }

  leave(path: string): void {
    this.#options.writer.leave(path);
  }

  addRow(path: string): void {
    const rows = standingRows(this.#rowsAt(path));
    this.#write(path, 'rows', {
      add: this.#options.writer.newId(),
      position: positionBetween(rows.at(-1)?.position),
    });
  }

  removeRow(path: string, row: string): void {
    this.#write(path, 'rows', { remove: row }, { seen: seenAt(this.state, path, 'rows', row) });
  }

  retry(refusal: string): void {
    this.#options.writer.retry(refusal);
  }

  discard(refusal: string): void {
    this.#options.writer.discard(refusal);
  }

  /** Unsent changes that lay on the device, or that another tab of this account writes. */
  adopt(changes: readonly Change[]): void {
    this.#tell(changes.flatMap((change) => this.#answers.write(change)));
  }

  /** What the server says has happened since. */
  receive(changes: readonly Change[]): void {
    this.#tell(this.#answers.receive(changes));
  }

  /** The server refused these; the form shows them as such. */
  drop(ids: ReadonlySet<string>): void {
    this.#tell(this.#answers.drop(ids));
  }

  /** The save state of these paths (all without) may be another. */
  savingChanged(paths?: readonly string[]): void {
    this.#tell(paths ?? [...this.#cells.keys()]);
  }

  setRights(rights: AnswerRights): void {
    this.#rights = rights;
    this.#tell([...this.#cells.keys()]);
  }

  /** Empties again what these changes wrote, for the institutions that they wrote for. */
  takeBack(changes: readonly Change[]): void {
    for (const { path, aspect, for: institution } of changes)
      this.#write(path, aspect, null, { for: institution });
  }

  readonly #settle = (path: string, aspect: string, value: unknown, reason: string): void => {
    this.#write(path, aspect as Aspect, value, { settle: true, reason });
  };

  #institutionAt(path: string): string | undefined {
    const code = parsePath(path)?.question;
    return code === undefined ? undefined : this.#rights.institutionFor(code);
  }

  #rowsAt(path: string): RowsState {
    return (cellAt(this.state, path)?.aspects.rows as RowsState | undefined) ?? { rows: [] };
  }

  #write(path: string, aspect: Aspect, value: unknown, more: Partial<Change> = {}): void {
    const change = this.#change(path, aspect, value, more);
    if (!change) return;
    this.#options.writer.add(change);
    this.#tell(this.#answers.write(change));
  }

  #change(path: string, aspect: Aspect, value: unknown, more: Partial<Change> = {}): Change | undefined {
    const institution = more.for ?? this.#institutionAt(path);
    if (institution === undefined) return undefined;
    const { writer, by } = this.#options;
    const seen = seenAt(this.state, path, aspect);
    return { id: writer.newId(), path, aspect, value, by, for: institution, seen, at: writer.now(), ...more };
  }

  /** Works out the cells of these paths anew and calls who looks at those that differ. */
  #tell(paths: readonly string[]): void {
    for (const path of new Set(paths)) {
      const before = this.#cells.get(path);
      this.#cells.delete(path);
      this.#offered.delete(path);
      const listeners = this.#listeners.get(path);
      if (before && isJsonEqual(before, this.cell(path))) this.#cells.set(path, before);
      listeners?.forEach((listener) => listener());
    }
    for (const listener of this.#everywhere) listener();
  }
}
