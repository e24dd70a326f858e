import { nowhere, type Place, type Report } from '../report.ts';
import type { Sheet } from '../workbook.ts';
import { tidy } from './headers.ts';

export interface FormSettings {
  readonly title: string;
  readonly formId: string;
  /** As written, such as `French (fr)`; '' when the form names none. */
  readonly defaultLanguage: string;
  readonly languageAt: Place;
}

const spellings = new Map(
  Object.entries({
    form_title: 'title',
    set_form_title: 'title',
    title: 'title',
    form_id: 'formId',
    set_form_id: 'formId',
    id_string: 'oldFormId',
    default_language: 'defaultLanguage',
    // Choices that stand twice are told one by one, whatever the form allows.
    allow_choice_duplicates: 'duplicates',
  }),
);

/** Reads the settings sheet (headings, then one row of values); what the product has no use for is named. */
export function readSettings(sheet: Sheet | undefined, report: Report): FormSettings {
  const found = new Map<string, string>();
  const used = new Set<string>();
  let languageAt = nowhere;
  const heading = sheet?.rows[0];
  for (const { column, text } of heading?.cells ?? []) {
    const name = tidy(text);
    const key = name.toLowerCase().replace(/[\s-]/g, '_');
    const row = sheet!.rows
      .slice(1)
      .find((candidate) => candidate.cells.some((cell) => cell.column === column));
    const value = tidy(row?.cells.find((cell) => cell.column === column)?.text ?? '');
    if (row) used.add(`${column}${row.number}`);
    const setting = spellings.get(key);
    if (setting) {
      if (value === '' || found.has(setting)) continue;
      found.set(setting, value);
      if (setting === 'defaultLanguage') languageAt = { sheet: sheet!.name, row: row!.number, column };
    } else if (name !== '' && value !== '')
      report.note(
        'xlsform.setting-unused',
        { sheet: sheet!.name, row: row!.number, column },
        { heading: name, text: value },
      );
  }
  for (const row of sheet?.rows.slice(2) ?? []) {
    const cell = row.cells.find(
      ({ column, text }) => tidy(text) !== '' && !used.has(`${column}${row.number}`),
    );
    if (cell)
      report.loss(
        'xlsform.settings-row-lost',
        { sheet: sheet!.name, row: row.number, column: cell.column },
        { text: tidy(cell.text) },
      );
  }
  return {
    title: found.get('title') ?? '',
    formId: found.get('formId') ?? found.get('oldFormId') ?? '',
    defaultLanguage: found.get('defaultLanguage') ?? '',
    languageAt,
  };
}
