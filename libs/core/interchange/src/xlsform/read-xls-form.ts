import { checkDocument, QUESTIONNAIRE_FORMAT, QuestionnaireDocument } from '@chorsu/questionnaire';
import * as v from 'valibot';
import { Report, type ReportLine } from '../report.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { ChoiceLists } from './choice-lists.ts';
import { codeFrom } from './codes.ts';
import { noteOddColumns, noteSpacedColumns, noteUnknownColumns } from './column-notes.ts';
import { FormCodes } from './form-codes.ts';
import { countRows, type FormCounts } from './form-counts.ts';
import { FormExpressions, referencesIn } from './form-expressions.ts';
import { FormLanguages } from './form-languages.ts';
import { looksLike, readFormSheet, type FormSheet } from './form-row.ts';
import { sectionsOf } from './form-sections.ts';
import { readTree } from './form-tree.ts';
import { tidy } from './headers.ts';
import { languageNamed } from './languages.ts';
import { readSettings, type FormSettings } from './settings.ts';

export interface FormReading {
  /** undefined when the report holds an error. */
  readonly document: QuestionnaireDocument | undefined;
  readonly title: string | null;
  /** BCP 47 tags, the source language first. */
  readonly languages: readonly string[];
  readonly counts: FormCounts;
  readonly report: readonly ReportLine[];
}

export interface FormReadingOptions {
  /** Title of a form that has neither title nor id, such as its file's name. */
  readonly name?: string;
}

const noCounts: FormCounts = { sections: 0, questions: 0, choices: 0, expressions: { parsed: 0, failed: 0 } };

/** What a file that can't be read at all comes to. */
export const unreadable = (line: ReportLine): FormReading => ({
  document: undefined,
  title: null,
  languages: [],
  counts: noCounts,
  report: [line],
});

interface Sheets {
  readonly survey: FormSheet;
  readonly choices: readonly FormSheet[];
  readonly settings: FormSettings;
}

/**
 * Reads an XLSForm. Never throws for what a workbook holds; what can't be carried is in the report with sheet, row and
 * column.
 */
export function readXlsForm(workbook: Workbook, options: FormReadingOptions = {}): FormReading {
  const report = new Report();
  const sheets = findSheets(workbook, report);
  if (!sheets) return { ...unreadable(report.lines()[0]!), report: report.lines() };
  const { survey, choices, settings } = sheets;
  const languages = new FormLanguages([survey, ...choices], settings.defaultLanguage, report);
  const lists = new ChoiceLists(choices, languages, report);
  const roots = readTree(survey.rows, report);
  const referenced = referencesIn(survey.rows.flatMap((row) => row.written()));
  const codes = new FormCodes(roots, referenced, report);
  const expressions = new FormExpressions(codes, lists, report);
  const sections = sectionsOf(roots, { codes, lists, languages, expressions, referenced, report });
  for (const row of [...codes.rows(), ...choices.flatMap((sheet) => sheet.rows)])
    expressions.reportTexts(row);
  reportIdleLanguage(settings, languages.all, report);
  const title = settings.title || settings.formId || options.name || 'Untitled form';
  const document: QuestionnaireDocument = {
    format: QUESTIONNAIRE_FORMAT,
    code: codeFrom(settings.formId || title) || 'form',
    title: languages.inSource(title),
    sourceLanguage: languages.source,
    languages: languages.all,
    scale: { max: 4 },
    referenceLevel: '3',
    coverageThreshold: '0.7',
    pillars: [],
    themes: [],
    phases: [],
    lists: lists.all(),
    sections,
  };
  const counts = { ...countRows(roots, choices), expressions: expressions.counts };
  if (counts.questions === 0 && !report.hasErrors)
    report.error('xlsform.without-questions', { sheet: survey.name });
  if (!report.hasErrors) reportInvalid(document, report);
  if (!report.hasErrors) reportToMend(document, codes, report);
  return {
    document: report.hasErrors ? undefined : document,
    title,
    languages: languages.all,
    counts,
    report: report.lines(),
  };
}

/** A default language that no text of the form is in. */
function reportIdleLanguage(
  { defaultLanguage, languageAt }: FormSettings,
  languages: readonly string[],
  report: Report,
): void {
  if (defaultLanguage !== '' && !languages.includes(languageNamed(defaultLanguage).tag))
    report.note('xlsform.setting-unused', languageAt, { heading: 'default_language', text: defaultLanguage });
}

/** The importer's own last check: nothing leaves it that the document's schema refuses. */
function reportInvalid(document: QuestionnaireDocument, report: Report): void {
  const result = v.safeParse(QuestionnaireDocument, document);
  if (result.success) return;
  for (const found of result.issues.slice(0, 20))
    report.error('xlsform.document-invalid', {}, { at: v.getDotPath(found) ?? '', reason: found.message });
}

/** Found by the expression reader already, with its cell. */
const told = new Set(['questionnaire.expression', 'questionnaire.unknown-reference']);

/** What stands in the way of publishing but not of importing, such as calculations that depend on themselves. */
function reportToMend(document: QuestionnaireDocument, codes: FormCodes, report: Report): void {
  for (const { code, severity, message, at } of checkDocument(document))
    if (severity === 'error' && !told.has(code))
      report.loss('xlsform.to-mend', (at !== undefined && codes.rowOf(at)?.at('name')) || {}, {
        reason: message,
      });
}

/** Cells with formulas that read as empty, since the file doesn't hold what they come to. */
function reportUnknownCells({ name, unknown = [] }: Sheet, report: Report): void {
  for (const { row, column, error } of unknown) {
    const place = { sheet: name, row, column };
    if (error === null) report.loss('xlsform.formula-without-value', place);
    else report.loss('xlsform.formula-failed', place, { error });
  }
}

const key = (name: string): string => tidy(name).toLowerCase().replace(/[\s-]/g, '_');

/** Sheets of XLSForm that the product has no counterpart for. */
const unsupported = new Set(['entities', 'osm', 'cascades', 'cascading_choices']);

function findSheets(workbook: Workbook, report: Report): Sheets | undefined {
  const named = (...names: string[]): Sheet | undefined =>
    workbook.sheets.find((sheet) => names.includes(key(sheet.name)));
  let survey = named('survey');
  if (!survey) {
    survey = workbook.sheets.find((sheet) => looksLike(sheet, 'survey'));
    if (survey) report.note('xlsform.survey-found', { sheet: survey.name });
  }
  if (!survey) {
    report.error('xlsform.not-a-form', {}, { sheets: workbook.sheets.map((sheet) => sheet.name).join(', ') });
    return undefined;
  }
  const table = readFormSheet(survey, 'survey', report);
  if (!table) {
    report.error('xlsform.headings-missing', { sheet: survey.name, row: survey.rows[0]?.number ?? null });
    return undefined;
  }
  const used = new Set([survey]);
  const choices: FormSheet[] = [];
  for (const sheet of [named('choices', 'choices_and_columns', 'choice'), named('external_choices')]) {
    const list = sheet && readFormSheet(sheet, 'choices', report);
    if (sheet) used.add(sheet);
    if (list) choices.push(list);
    else if (sheet && sheet.rows.length > 0)
      report.loss('xlsform.choices-unreadable', { sheet: sheet.name, row: sheet.rows[0]!.number });
  }
  const settings = named('settings', 'setting');
  if (settings) used.add(settings);
  for (const sheet of used) reportUnknownCells(sheet, report);
  noteUnknownColumns(table, report);
  for (const sheet of [table, ...choices]) noteOddColumns(sheet, report);
  for (const sheet of choices) noteSpacedColumns(sheet, report);
  for (const sheet of workbook.sheets) if (!used.has(sheet)) reportUnread(sheet, report);
  return { survey: table, choices, settings: readSettings(settings, report) };
}

/** A sheet that nothing is read from. Of those that belong to XLSForm the templates have some with headings only. */
function reportUnread({ name, rows }: Sheet, report: Report): void {
  if (!unsupported.has(key(name)))
    return report.note('xlsform.sheet-unknown', { sheet: name }, { count: rows.length });
  const [, first] = rows;
  if (first)
    report.loss(
      'xlsform.sheet-lost',
      { sheet: name, row: first.number, column: first.cells[0]!.column },
      { count: rows.length - 1 },
    );
}
