import type { Report } from '../report.ts';
import type { FormSheet } from './form-row.ts';

/** Says once for each column that is none of XLSForm's what it is called and how many of its cells are filled. */
export function noteUnknownColumns(sheet: FormSheet, report: Report): void {
  const counts = new Map<string, number>();
  for (const row of sheet.rows)
    for (const heading of Object.keys(row.extras())) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  for (const { letter, heading, field } of sheet.columns)
    if (field === undefined)
      report.note(
        'xlsform.column-unknown',
        { sheet: sheet.name, row: sheet.headingRow, column: letter },
        { heading, count: counts.get(heading) ?? 0 },
      );
}

/** Says which columns of the choices no filter can ask for, since their headings hold spaces. */
export function noteSpacedColumns(choices: FormSheet, report: Report): void {
  for (const { letter, heading, field } of choices.columns)
    if (field === undefined && /\s/.test(heading))
      report.note(
        'xlsform.column-spaced',
        { sheet: choices.name, row: choices.headingRow, column: letter },
        { heading },
      );
}

/** Says which columns hold cells under no heading, and which headings stand twice. */
export function noteOddColumns(sheet: FormSheet, report: Report): void {
  for (const [column, count] of sheet.unheaded)
    report.loss('xlsform.column-unheaded', { sheet: sheet.name, row: sheet.headingRow, column }, { count });
  const seen = new Set<string>();
  for (const { letter, heading, field, language } of sheet.columns) {
    // Kobo's blocks have a column each for their list.
    if (field === 'kobo_list') continue;
    const key = field ? `${field}::${language ?? ''}` : heading;
    if (seen.has(key))
      report.note(
        'xlsform.column-twice',
        { sheet: sheet.name, row: sheet.headingRow, column: letter },
        { heading },
      );
    seen.add(key);
  }
}
