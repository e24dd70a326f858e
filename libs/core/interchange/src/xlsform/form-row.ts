import { columnIndex, type Cell, type Row, type Sheet } from '../workbook.ts';
import type { Place, Report } from '../report.ts';
import { plainSpaces, readHeader, readLanguageHeader, tidy, type Field } from './headers.ts';

interface Column {
  readonly letter: string;
  /** As written, tidied. */
  readonly heading: string;
  readonly field: Field | undefined;
  readonly language: string | undefined;
}

const trimmed = (text: string): string => text.trim();

/** How the cells of a column are read, where other cells refer to them: their spaces have to be the same everywhere. */
function readAs(field: Field | undefined): (text: string) => string {
  if (field === 'type' || field === 'list_name') return tidy;
  // Names of choices, and the columns that choice filters compare them with.
  return field === 'name' || field === undefined ? plainSpaces : trimmed;
}

/** A text with the language that its column names; undefined for a column without one. */
export interface WrittenText {
  readonly language: string | undefined;
  readonly text: string;
  readonly letter: string;
}

/**
 * One row under a sheet's headings. What the import uses it *takes*; what is left in a known column at the end goes
 * into the report, so that nothing is dropped in silence.
 */
export class FormRow {
  readonly #cells: ReadonlyMap<string, string>;
  readonly #taken = new Set<string>();

  readonly sheet: string;
  readonly number: number;
  readonly columns: readonly Column[];

  constructor(sheet: string, number: number, columns: readonly Column[], cells: readonly Cell[]) {
    this.sheet = sheet;
    this.number = number;
    this.columns = columns;
    this.#cells = new Map(cells.map((cell) => [cell.column, cell.text]));
  }

  /** The first filled cell of a field without a language, trimmed; '' when there is none. */
  take(field: Field): string {
    for (const column of this.#of(field)) {
      if (column.language !== undefined) continue;
      const text = this.#text(column);
      if (text === '') continue;
      this.#taken.add(column.letter);
      return text;
    }
    return '';
  }

  /** As `take`, but the cell counts as not used yet. */
  peek(field: Field): string {
    return this.texts(field).find(({ language }) => language === undefined)?.text ?? '';
  }

  /** Everything written in the row, for searching. */
  written(): string[] {
    return [...this.#cells.values()];
  }

  /** All filled cells of a field, one a language column. */
  texts(field: Field): WrittenText[] {
    return this.#of(field).flatMap((column) => {
      const text = this.#text(column);
      return text === '' ? [] : [{ language: column.language, text, letter: column.letter }];
    });
  }

  takeTexts(field: Field): WrittenText[] {
    const found = this.texts(field);
    for (const { letter } of found) this.#taken.add(letter);
    return found;
  }

  has(field: Field): boolean {
    return this.#of(field).some((column) => this.#text(column) !== '');
  }

  /** Where a field of this row stands: its first filled column, else its first; the row's name, if it has no such column. */
  at(field?: Field): Place {
    const columns = field ? this.#of(field) : [];
    const column =
      columns.find((candidate) => this.#text(candidate) !== '') ??
      columns[0] ??
      this.#of('name')[0] ??
      this.columns[0];
    return { sheet: this.sheet, row: this.number, column: column?.letter ?? null };
  }

  in(letter: string): Place {
    return { sheet: this.sheet, row: this.number, column: letter };
  }

  /** Filled cells of columns that are none of XLSForm's. */
  extraCells(): { readonly letter: string; readonly heading: string; readonly text: string }[] {
    return this.columns.flatMap((column) => {
      const { field, letter, heading } = column;
      const text = field === undefined ? this.#text(column) : '';
      return text === '' ? [] : [{ letter, heading, text }];
    });
  }

  /** The same by heading; the first counts where a heading stands twice. */
  extras(): Record<string, string> {
    const found = new Map<string, string>();
    for (const { heading, text } of this.extraCells()) if (!found.has(heading)) found.set(heading, text);
    return Object.fromEntries(found);
  }

  /** Filled cells of known columns that nobody took. */
  left(): {
    readonly field: Field;
    readonly letter: string;
    readonly heading: string;
    readonly text: string;
  }[] {
    return this.columns.flatMap((column) => {
      const { field, letter, heading } = column;
      const text = this.#text(column);
      return field && text !== '' && !this.#taken.has(letter) ? [{ field, letter, heading, text }] : [];
    });
  }

  #of(field: Field): readonly Column[] {
    return this.columns.filter((column) => column.field === field);
  }
  #text(column: Column): string {
    return readAs(column.field)(this.#cells.get(column.letter) ?? '');
  }
}

export interface FormSheet {
  readonly name: string;
  readonly headingRow: number;
  readonly columns: readonly Column[];
  readonly rows: readonly FormRow[];
  /** Filled cells under no heading, counted by column letter. */
  readonly unheaded: ReadonlyMap<string, number>;
}

/** Headings are looked for in the first rows, since some forms begin with a banner. */
const HEADING_ROWS = 20;

/** What the two kinds of sheets must have to be such a sheet, and which fields they may have. */
const sheetKinds = {
  survey: { needed: [['type'], ['name', 'label']], allowed: undefined },
  choices: {
    needed: [['list_name'], ['name', 'label']],
    allowed: new Set<Field>(['list_name', 'name', 'label', 'image', 'big-image', 'audio', 'video']),
  },
} as const;
export type SheetKind = keyof typeof sheetKinds;

const headingIndex = (rows: readonly Row[], kind: SheetKind): number =>
  rows.slice(0, HEADING_ROWS).findIndex((row) => {
    const fields = new Set(row.cells.map((cell) => readHeader(cell.text)?.field));
    return sheetKinds[kind].needed.every((oneOf) => oneOf.some((field) => fields.has(field)));
  });

/** Whether the sheet has the headings of such a sheet. */
export const looksLike = (sheet: Sheet, kind: SheetKind): boolean => headingIndex(sheet.rows, kind) >= 0;

/** Finds the headings of a sheet and reads the rows below; undefined when no row has all that is needed. */
export function readFormSheet(sheet: Sheet, kind: SheetKind, report: Report): FormSheet | undefined {
  const candidates = sheet.rows.slice(0, HEADING_ROWS);
  const index = headingIndex(sheet.rows, kind);
  const heading = candidates[index];
  if (!heading) return undefined;
  for (const row of candidates.slice(0, index))
    report.note(
      'xlsform.above-headings',
      { sheet: sheet.name, row: row.number },
      { text: row.cells[0]?.text ?? '' },
    );
  const columns = readColumns(heading, kind);
  const below = sheet.rows.slice(index + 1);
  const headed = new Set(columns.map((column) => column.letter));
  const unheaded = new Map<string, number>();
  for (const { cells } of below)
    for (const { column, text } of cells)
      if (!headed.has(column) && tidy(text) !== '') unheaded.set(column, (unheaded.get(column) ?? 0) + 1);
  const rows = below.map((row) => new FormRow(sheet.name, row.number, columns, row.cells));
  return { name: sheet.name, headingRow: heading.number, columns, rows, unheaded };
}

function readColumns(heading: Row, kind: SheetKind): Column[] {
  const { allowed } = sheetKinds[kind];
  const read = heading.cells
    .filter((cell) => tidy(cell.text) !== '')
    .map((cell) => ({ letter: cell.column, heading: tidy(cell.text), header: readHeader(cell.text) }))
    .sort((a, b) => columnIndex(a.letter) - columnIndex(b.letter));
  const hasLabel = read.some(({ header }) => header?.field === 'label');
  const hasName = read.some((column) => column.heading.toLowerCase() === 'name');
  return read.map(({ letter, heading: text, header }) => {
    const isLabel = !header && (!hasLabel || /\(\w+\)$/.test(text));
    const known = isLabel ? readLanguageHeader(text, hasLabel) : header;
    // Old forms call the name `value` or `tag`; beside a `name` these are columns of their own.
    const isOther =
      (known?.field === 'name' && hasName && text.toLowerCase() !== 'name') ||
      (known !== undefined && allowed !== undefined && !allowed.has(known.field));
    return isOther
      ? { letter, heading: text, field: undefined, language: undefined }
      : { letter, heading: text, field: known?.field, language: known?.language };
  });
}
