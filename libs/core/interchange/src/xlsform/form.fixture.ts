import { questionsOf, type Question } from '@chorsu/questionnaire';
import type { Sheet, Workbook } from '../workbook.ts';
import { readXlsForm, type FormReading } from './read-xls-form.ts';

const letter = (index: number): string => String.fromCharCode(65 + index);

/** A sheet from rows of texts, `|` between the cells. */
export const sheet = (name: string, ...rows: string[]): Sheet => ({
  name,
  rows: rows.map((row, index) => ({
    number: index + 1,
    cells: row
      .split('|')
      .map((text, column) => ({ column: letter(column), text: text.trim() }))
      .filter(({ text }) => text !== ''),
  })),
});

export const form = (...sheets: Sheet[]): Workbook => ({ sheets });
export const read = (...sheets: Sheet[]): FormReading => readXlsForm(form(...sheets));
export const question = (reading: FormReading, code: string): Question =>
  [...questionsOf(reading.document!)].map(({ item }) => item).find((item) => item.code === code)!;
export const lines = (reading: FormReading, code: string): string[] =>
  reading.report
    .filter((line) => line.code === code)
    .map(({ severity, sheet: name, row, column }) => `${severity} ${name} ${column ?? ''}${row ?? ''}`);
