/** One cell that holds something; `column` is its letter (`A`, `AB`), `text` what a person reads in it. */
export interface Cell {
  readonly column: string;
  readonly text: string;
}

/** A row that holds at least one cell; `number` counts from 1 as spreadsheet programs show it. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A cell whose value the file doesn't tell: a formula that nobody worked out yet, or one that ended in an `error`. */
export interface UnknownCell {
  readonly row: number;
  readonly column: string;
  /** As spreadsheet programs show it, such as `#N/A`; null when no value is stored. */
  readonly error: string | null;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly unknown?: readonly UnknownCell[];
}

/** The text of a spreadsheet file, whatever its format was. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** Place of a column letter, from 0; for sorting and finding neighbours. */
export const columnIndex = (letter: string): number =>
  [...letter].reduce((index, character) => index * 26 + character.charCodeAt(0) - 64, 0) - 1;
