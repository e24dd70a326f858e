import type { Report } from '../report.ts';
import type { FormRow } from './form-row.ts';
import type { Field } from './headers.ts';
import { readRowType, type RowType } from './row-types.ts';

/** A row of the survey with the rows between its begin and end. */
export interface FormNode {
  readonly row: FormRow;
  readonly type: RowType;
  /** The type cell as written. */
  readonly written: string;
  readonly children: FormNode[];
}

/** Deeper nesting than any real form has; a bound for everything that walks the tree. */
const DEEPEST = 40;
const off = /^(yes|true|true\(\)|1)$/i;

/** Arranges the survey's rows as a tree. Groups that don't match up are errors, rows without a type are named. */
export function readTree(rows: readonly FormRow[], report: Report): FormNode[] {
  const roots: FormNode[] = [];
  const open: FormNode[] = [];
  for (const row of rows) {
    const written = row.take('type');
    if (written === '') {
      reportUntyped(row, report);
      continue;
    }
    if (off.test(row.take('disabled'))) {
      report.loss('xlsform.row-disabled', row.at('type'), { name: row.take('name') });
      continue;
    }
    const type = readRowType(written);
    if (type.is === 'end') {
      close(type.what, row, open, report);
      continue;
    }
    const node: FormNode = { row, type, written, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    if (type.is !== 'begin') continue;
    if (open.length >= DEEPEST) {
      report.error('xlsform.too-deep', row.at('type'), { limit: DEEPEST });
      return roots;
    }
    open.push(node);
  }
  for (const { row, written } of open)
    report.error('xlsform.group-not-ended', row.at('type'), { type: written, name: row.take('name') });
  return roots;
}

/** What people write again at the end of a group, and what means nothing there. */
const repeatedAtEnd = new Set<Field>(['name', 'label', 'hint', 'appearance', 'list_name']);

function close(what: 'group' | 'repeat' | 'any', row: FormRow, open: FormNode[], report: Report): void {
  const last = open.pop();
  for (const { field, letter, heading, text } of row.left())
    if (!repeatedAtEnd.has(field)) report.loss('xlsform.cell-lost', row.in(letter), { heading, text });
  if (!last) return report.error('xlsform.end-without-begin', row.at('type'), { type: row.take('type') });
  const begun = last.type.is === 'begin' ? last.type : undefined;
  if (what !== 'any' && begun?.what !== what && !begun?.special)
    report.error('xlsform.end-of-other', row.at('type'), {
      type: row.take('type'),
      begun: last.written,
      row: last.row.number,
    });
}

/** A row without anything that makes it one of the form: remarks, or cells of known columns, which are lost. */
export function reportBlank(row: FormRow, report: Report): void {
  const lost = row.left()[0];
  const remark = row.extraCells()[0];
  if (lost) report.loss('xlsform.row-blank', row.in(lost.letter), { text: lost.text });
  else if (remark) report.note('xlsform.row-blank', row.in(remark.letter), { text: remark.text });
}

function reportUntyped(row: FormRow, report: Report): void {
  const left = row.left();
  const first = left[0];
  if (first) report.loss('xlsform.row-without-type', row.in(first.letter), { text: first.text });
  else reportBlank(row, report);
}
