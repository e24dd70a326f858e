import type { Cell, Row, Sheet, UnknownCell, Workbook } from '@chorsu/interchange';
import { read, set_cptable, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { cellText } from './cell-text.ts';
import { FileRefusal } from './file-refusal.ts';
import { fileFormat } from './file-format.ts';
import type { FormLimits } from './form-limits.ts';
import { readableArchive } from './readable-archive.ts';
import { checkZip } from './zip-check.ts';

set_cptable(codePages);

/** The text of an .xlsx or .xls file. Throws FileRefusal; meant to run in a worker, since a hostile file may take long. */
export function openWorkbook(bytes: Uint8Array, limits: FormLimits): Workbook {
  const isZip = fileFormat(bytes) === 'zip';
  const book = readBook(
    isZip ? readableArchive(bytes, checkZip(bytes, limits.unpackedBytes), limits.unpackedBytes) : bytes,
  );
  if (book.SheetNames.length === 0) throw new FileRefusal('file.broken', { reason: 'it has no sheets' });
  if (book.SheetNames.length > limits.sheets)
    throw new FileRefusal('file.too-many-sheets', { limit: limits.sheets });
  const areDatesFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  let characters = 0;
  const sheets = book.SheetNames.map((name): Sheet => {
    const sheet = readSheet(book.Sheets[name], name, areDatesFrom1904, limits);
    for (const row of sheet.rows) for (const cell of row.cells) characters += cell.text.length;
    if (characters > limits.characters)
      throw new FileRefusal('file.too-much-text', { limit: limits.characters });
    return sheet;
  });
  return { sheets };
}

function readBook(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, sheetStubs: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw new FileRefusal('file.encrypted');
    if (/find workbook stream/i.test(reason))
      throw new FileRefusal('file.not-a-workbook', { found: 'another program’s document' });
    // What the reader stumbled over inside says nothing to a person.
    throw new FileRefusal('file.broken', { reason: 'its parts are damaged' });
  }
}

/** Why a cell tells no value; undefined for one that does, and for an empty one. */
const unknownValue = ({ t, f, w }: CellObject): { error: string | null } | undefined => {
  if (t === 'e') return { error: w ?? '#ERROR' };
  return t === 'z' && f !== undefined ? { error: null } : undefined;
};

function readSheet(
  sheet: WorkSheet | undefined,
  name: string,
  areDatesFrom1904: boolean,
  limits: FormLimits,
): Sheet {
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: Row[] = [];
  const unknown: UnknownCell[] = [];
  const columns = new Set<number>();
  data.forEach((line, index) => {
    const cells: Cell[] = [];
    line?.forEach((cell, column) => {
      if (!cell) return;
      const why = unknownValue(cell);
      if (why) unknown.push({ row: index + 1, column: utils.encode_col(column), ...why });
      const text = why ? '' : cellText(cell, areDatesFrom1904);
      if (text.trim() === '') return;
      columns.add(column);
      cells.push({ column: utils.encode_col(column), text });
    });
    if (cells.length > 0) rows.push({ number: index + 1, cells });
    if (rows.length > limits.rows)
      throw new FileRefusal('file.too-many-rows', { limit: limits.rows }, { sheet: name });
  });
  if (columns.size > limits.columns)
    throw new FileRefusal('file.too-many-columns', { limit: limits.columns }, { sheet: name });
  return { name, rows, unknown };
}
