import {
  cellAt,
  firstProblem,
  firstProposal,
  firstUnanswered,
  follow,
  isOfCountry,
  openState,
  positionBetween,
  progressAt,
  rebase,
  seenAt,
  standingRows,
  submissionIssues,
  write,
  type AnswerContext,
  type AnswerRecord,
  type Aspect,
  type Change,
  type Compiled,
  type Followed,
  type Progress,
  type Rebased,
  type RowsState,
  type State,
} from '@chorsu/answers';
import { parsePath } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import type { AnswerWriter } from './answer-writer.ts';
import type { Cell, CellSaving, EditedAspect, FormModel, ShownIssue } from './form-model.ts';
import { filledText, referencedPaths } from './references.ts';
import { ShownAnswers } from './shown-answers.ts';
import { shownCell } from './shown-cell.ts';

type Environment = AnswerContext['environment'];

export interface AnswerModelOptions {
  readonly compiled: Compiled;
  readonly records: Iterable<AnswerRecord>;
  readonly leadOf: AnswerContext['leadOf'];
  /** What expressions see of clock and place at an instant. */
  readonly environmentAt: (instant: string) => Environment;
  /** Instant of the last change among the records, where it is known. */
  readonly changedAt?: string | undefined;
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
  /** What is written for the country itself; left out where there is none, as in a designer's preview. */
  readonly forCountry?: CountryRights;
}

export interface CountryRights {
  readonly country: string;
  /** As an expert whom the country invited. */
  mayPropose(questionCode: string): boolean;
  readonly mayAgree: boolean;
}

const NO_ROWS: readonly string[] = [];

/** The open questionnaire: the core's state, its unsent changes, and whoever looks at each place of it. */
export class AnswerModel implements FormModel {
  readonly #options: AnswerModelOptions;
  readonly #earlier: State | undefined;
  readonly #shown = new ShownAnswers({
    state: () => this.state,
    cell: (path) => this.#shownCell(path),
    saving: (path) => this.#options.writer.saving(path),
  });
  readonly subscribe = this.#shown.subscribe;
  readonly subscribeLater = this.#shown.subscribeLater;
  readonly subscribeSaving = this.#shown.subscribeSaving;
  readonly subscribeProgress = this.#shown.subscribeProgress;
  #answers: Followed<Change>;
  /** Instant of the last change that the server has told of; of the opening before any. */
  #changedAt: string;
  #rights: AnswerRights;

  constructor(options: AnswerModelOptions) {
    const { compiled, records, leadOf, earlier, rights, writer } = options;
    this.#options = options;
    this.#rights = rights;
    this.#changedAt = options.changedAt ?? writer.now();
    const context = { leadOf, environment: this.#environment(this.#changedAt) };
    this.#answers = follow(openState(compiled, records, context));
    this.#earlier = earlier && openState(compiled, earlier, context);
  }

  get document(): QuestionnaireDocument {
    return this.#options.compiled.document;
  }

  get state(): State {
    return this.#answers.shown;
  }

  get settle(): FormModel['settle'] {
    return this.#rights.maySettle ? this.#settle : undefined;
  }

  get agree(): FormModel['agree'] {
    return this.#rights.forCountry?.mayAgree ? this.#agree : undefined;
  }

  /** Counts of a section, or of the whole without a code. */
  progress(section?: string): Progress {
    return progressAt(this.state, section);
  }

  cell(path: string): Cell {
    return this.#shown.cell(path);
  }

  saving(path: string): CellSaving {
    return this.#shown.saving(path);
  }

  rows(path: string): readonly string[] {
    return cellAt(this.state, path)?.rows ?? NO_ROWS;
  }

  optionNames(path: string): readonly string[] {
    return this.#shown.optionNames(path);
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
  submissionIssues(): readonly ShownIssue[] {
    return submissionIssues(this.state);
  }

  firstProblem(after?: string): string | undefined {
    return firstProblem(this.state, after);
  }

  firstProposal(after?: string): string | undefined {
    return firstProposal(this.state, after);
  }

  edit(path: string, edited: EditedAspect, value: unknown, manner: 'typing' | 'final'): void {
    const { writer } = this.#options;
    const aspect = this.#aspectOf(edited);
    const draft = manner === 'typing' ? writer.draft(path, aspect) : undefined;
    const change =
      draft && draft.for === this.#holderAt(path, aspect)
        ? { ...draft, value, at: writer.now() }
        : this.#change(path, aspect, value);
    if (!change) return;
    if (manner === 'typing') writer.type(change);
    else writer.add(change);
    this.#take(change);
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

  keepRow(path: string, row: string): void {
    this.#write(path, 'rows', { keep: row }, { seen: seenAt(this.state, path, 'rows', row) });
  }

  retry(refusal: string): void {
    this.#options.writer.retry(refusal);
  }

  discard(refusal: string): () => void {
    return this.#options.writer.discard(refusal);
  }

  /** Unsent changes that lay on the device, or that another tab of this account writes. */
  adopt(changes: readonly Change[]): void {
    this.#take(...changes);
  }

  /** What the server says has happened since. */
  receive(changes: readonly Change[]): void {
    this.#changedAt = changes.at(-1)?.at ?? this.#changedAt;
    this.#rebase(changes);
  }

  /** The server refused these; the form shows them as such. */
  drop(ids: ReadonlySet<string>): void {
    if (this.#answers.unsent.some(({ id }) => ids.has(id))) this.#rebase([], [...ids]);
  }

  /** The day may be another one by now: what depends on it is worked out again. */
  followClock(): void {
    if (this.#environment(this.#changedAt).today !== this.state.environment.today) this.#rebase([]);
  }

  /** The save state of these paths (all without) may be another. */
  savingChanged(paths?: readonly string[]): void {
    this.#shown.savingChanged(paths);
  }

  setRights(rights: AnswerRights): void {
    this.#rights = rights;
    this.#shown.tellAll();
  }

  /** Empties again what these changes wrote, for the institutions that they wrote for; not what was written since. */
  takeBack(changes: readonly Change[]): void {
    const emptied = changes
      .filter(({ id, path, aspect }) => seenAt(this.state, path, aspect).includes(id))
      .flatMap(({ path, aspect, for: holder }) => this.#change(path, aspect, null, { for: holder }) ?? []);
    for (const change of emptied) this.#options.writer.add(change);
    this.#take(...emptied);
  }

  readonly #settle = (path: string, aspect: string, value: unknown, reason: string): void => {
    this.#write(path, aspect as Aspect, value, { settle: true, reason });
  };

  readonly #agree = (path: string, level: number | null, reason?: string): void => {
    this.#write(path, 'agreed', level, reason === undefined ? {} : { reason });
  };

  #aspectOf(edited: EditedAspect): Aspect {
    if (edited === 'proposed') return `proposed:${this.#options.by}`;
    return edited === 'expertComment' ? `comment:${this.#options.by}` : edited;
  }

  /** Today is the device's day in the country; now is the instant of the last change, so that it stands still. */
  #environment(changedAt: string): Environment {
    const { environmentAt, writer } = this.#options;
    return { ...environmentAt(changedAt), today: environmentAt(writer.now()).today };
  }

  /** For whom the reader writes there; undefined: they may not. */
  #holderAt(path: string, aspect: Aspect): string | undefined {
    const code = parsePath(path)?.question;
    if (code === undefined) return undefined;
    const { institutionFor, forCountry } = this.#rights;
    if (!isOfCountry(aspect)) return institutionFor(code);
    const mayWrite = aspect === 'agreed' ? forCountry?.mayAgree : forCountry?.mayPropose(code);
    return mayWrite ? forCountry?.country : undefined;
  }

  #rowsAt(path: string): RowsState {
    return (cellAt(this.state, path)?.aspects.rows as RowsState | undefined) ?? { rows: [] };
  }

  #write(path: string, aspect: Aspect, value: unknown, more: Partial<Change> = {}): void {
    const change = this.#change(path, aspect, value, more);
    if (!change) return;
    this.#options.writer.add(change);
    this.#take(change);
  }

  #change(path: string, aspect: Aspect, value: unknown, more: Partial<Change> = {}): Change | undefined {
    const institution = more.for ?? this.#holderAt(path, aspect);
    if (institution === undefined) return undefined;
    const { writer, by } = this.#options;
    const seen = seenAt(this.state, path, aspect);
    return { id: writer.newId(), path, aspect, value, by, for: institution, seen, at: writer.now(), ...more };
  }

  /** Whoever looks is told once, however many there are. */
  #take(...changes: readonly Change[]): void {
    const before = this.state;
    const touched = new Set<string>();
    for (const change of changes) {
      const next = write(this.#answers, change, this.#environment(change.at ?? this.#changedAt));
      this.#answers = next;
      for (const path of next.touched) touched.add(path);
    }
    if (changes.length > 0) this.#shown.tell([...touched], before);
  }

  #rebase(fromServer: readonly Change[], settled: readonly string[] = []): void {
    const changedAt = this.#answers.unsent.at(-1)?.at ?? this.#changedAt;
    this.#show(rebase(this.#answers, fromServer, { settled, environment: this.#environment(changedAt) }));
  }

  #show(next: Rebased<Change>): void {
    const before = this.state;
    this.#answers = next;
    this.#shown.tell(next.touched, before);
  }

  #shownCell(path: string): Cell {
    return shownCell(path, cellAt(this.state, path), {
      lead: this.state.leadOf,
      earlier: this.#earlier && cellAt(this.#earlier, path),
      reader: this.#options.by,
      mayPropose: (code) => this.#rights.forCountry?.mayPropose(code) ?? false,
      mayAnswer: (code) => this.#rights.institutionFor(code) !== undefined,
    });
  }
}
