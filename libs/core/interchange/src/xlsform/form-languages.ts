import type { LocalizedText } from '@chorsu/kernel';
import type { Report } from '../report.ts';
import type { FormRow, FormSheet, WrittenText } from './form-row.ts';
import type { Field } from './headers.ts';
import { guessLanguage, languageNamed } from './languages.ts';

/** LocalizedText allows no longer wording. */
export const LONGEST_TEXT = 20_000;

/** The languages of one form: which tag each column stands for, and what texts without a language are in. */
export class FormLanguages {
  readonly source: string;
  readonly #used: Set<string>;
  readonly #report: Report;

  constructor(sheets: readonly FormSheet[], defaultLanguage: string, report: Report) {
    this.#report = report;
    const labelColumns = sheets.flatMap((sheet) =>
      sheet.columns.filter((column) => column.field === 'label').map((column) => ({ ...column, sheet })),
    );
    const filled = labelColumns.filter(({ letter, sheet }) =>
      sheet.rows.some((row) => row.texts('label').some((text) => text.letter === letter)),
    );
    const tagged = filled.flatMap(({ language }) => (language ? [languageNamed(language).tag] : []));
    const named = defaultLanguage === '' ? undefined : languageNamed(defaultLanguage);
    const bare = filled.filter(({ language }) => language === undefined);
    if (named?.isKnown && (bare.length > 0 || tagged.includes(named.tag))) this.source = named.tag;
    else if (bare.length > 0 || tagged.length === 0) {
      const sample = bare.flatMap(({ sheet }) => sheet.rows.flatMap((row) => bareLabels(row)));
      this.source = guessLanguage(sample);
      const first = bare[0];
      if (first)
        report.note(
          'xlsform.language-assumed',
          { sheet: first.sheet.name, row: first.sheet.headingRow, column: first.letter },
          { language: this.source },
        );
    } else this.source = tagged[0]!;
    this.#used = new Set([this.source]);
    this.#noteMapping(sheets);
  }

  /** Tags that at least one text was read in, the source language first. */
  get all(): string[] {
    return [...this.#used];
  }

  /** The text of a field in all languages; {} when the cells are empty. */
  textOf(row: FormRow, field: Field): LocalizedText {
    const text: LocalizedText = {};
    const written = row.takeTexts(field);
    for (const one of written.filter(({ language }) => language !== undefined)) this.#put(text, row, one);
    for (const one of written.filter(({ language }) => language === undefined)) this.#put(text, row, one);
    return text;
  }

  /** A text that the form has in its source language only. */
  inSource(wording: string): LocalizedText {
    return { [this.source]: wording };
  }

  #put(text: LocalizedText, row: FormRow, one: WrittenText): void {
    const tag = one.language ? languageNamed(one.language).tag : this.source;
    const place = row.in(one.letter);
    const before = text[tag];
    if (before !== undefined) {
      if (before !== one.text)
        this.#report.loss('xlsform.text-twice', place, { language: tag, text: one.text });
      return;
    }
    if (one.text.length > LONGEST_TEXT) this.#report.loss('xlsform.text-cut', place, { limit: LONGEST_TEXT });
    text[tag] = one.text.slice(0, LONGEST_TEXT);
    this.#used.add(tag);
  }

  #noteMapping(sheets: readonly FormSheet[]): void {
    const said = new Set<string>();
    for (const sheet of sheets)
      for (const { language, letter } of sheet.columns) {
        if (!language || said.has(language)) continue;
        said.add(language);
        const { tag, isKnown } = languageNamed(language);
        if (!isKnown)
          this.#report.note(
            'xlsform.language-unknown',
            { sheet: sheet.name, row: sheet.headingRow, column: letter },
            { name: language, language: tag },
          );
      }
  }
}

const bareLabels = (row: FormRow): string[] =>
  row
    .texts('label')
    .filter(({ language }) => language === undefined)
    .map(({ text }) => text);
