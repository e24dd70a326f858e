import { check, parse, references, type Expression } from '@chorsu/expression';
import type { Report } from '../report.ts';
import type { ChoiceLists } from './choice-lists.ts';
import type { FormCodes } from './form-codes.ts';
import type { FormRow } from './form-row.ts';
import { plainSpaces, tidy, type Field } from './headers.ts';
import { readRowType } from './row-types.ts';
import { strayNames, type NamesAt } from './stray-names.ts';

/** The document's bound on an expression's source. */
const LONGEST_EXPRESSION = 32_767;
/** Functions that read what an import doesn't bring: attached tables, translations of labels, the device. */
const withoutData = new Set(['pulldata', 'jr:itext', 'property']);
const reference = /\$\{([^{}]*)\}/g;
/** A reference whose brace is never closed. */
const unclosed = /\$\{[^{}]*?(?=\$?\{|$)/;
const saved = 'last-saved#';

const shownTexts = ['label', 'hint', 'guidance_hint', 'constraint_message'] as const;

/** Columns in which a plain yes or no stands for an expression, and the spellings that do. */
const truthFields = new Set<Field>(['relevant', 'constraint', 'calculation']);
const truths = new Map(
  ['yes', 'Yes', 'YES', 'true', 'True', 'TRUE']
    .map((word) => [word, 'true()'])
    .concat(['no', 'No', 'NO', 'false', 'False', 'FALSE'].map((word) => [word, 'false()'])) as [
    string,
    string,
  ][],
);

/** What stands between the braces, without spaces and without `last-saved#`. */
const named = (inside: string): string => {
  const name = tidy(inside);
  return name.startsWith(saved) ? name.slice(saved.length).trim() : name;
};

/** Names that `${…}` stands for in any of the texts. */
export const referencesIn = (texts: Iterable<string>): Set<string> => {
  const names = new Set<string>();
  for (const text of texts) for (const match of text.matchAll(reference)) names.add(named(match[1]!));
  return names;
};

/** A text as an XPath literal; undefined when it holds both kinds of quotes. */
export const literal = (text: string): string | undefined => {
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? undefined : `"${text}"`;
};

/** Reads the expressions of a form: cleans them, gives names their codes, counts what parses. */
export class FormExpressions {
  readonly #codes: FormCodes;
  readonly #lists: ChoiceLists;
  readonly #report: Report;
  #parsed = 0;
  #failed = 0;

  constructor(codes: FormCodes, lists: ChoiceLists, report: Report) {
    this.#codes = codes;
    this.#lists = lists;
    this.#report = report;
  }

  get counts(): { readonly parsed: number; readonly failed: number } {
    return { parsed: this.#parsed, failed: this.#failed };
  }

  /** The expression in a cell; undefined when the cell is empty or (then reported and counted) doesn't parse. */
  take(row: FormRow, field: Field): string | undefined {
    const written = row.take(field);
    return written === '' ? undefined : this.read(written, row, field);
  }

  /** Counts the expression of a cell that isn't carried, and says so when it doesn't parse. */
  count(row: FormRow, field: Field): void {
    const written = row.peek(field);
    if (written !== '') this.#parse(written, row, field);
  }

  read(written: string, row: FormRow, field: Field): string | undefined {
    const parsed = this.#parse(written, row, field);
    if (!parsed) return undefined;
    const { source, ast } = parsed;
    for (const { message } of check(ast))
      this.#report.loss('xlsform.expression-flawed', row.at(field), { text: written, reason: message });
    this.#reportWithoutData(ast, row, field);
    this.#reportStray(ast, row, field);
    return source;
  }

  #parse(written: string, row: FormRow, field: Field): { source: string; ast: Expression } | undefined {
    const source = straight(this.withCodes(meant(written, field)));
    if (source.length > LONGEST_EXPRESSION) {
      this.#failed += 1;
      this.#report.loss('xlsform.expression-long', row.at(field), { limit: LONGEST_EXPRESSION });
      return undefined;
    }
    const result = parse(source);
    if (!result.ok) {
      this.#failed += 1;
      this.#report.loss('xlsform.expression-failed', row.at(field), {
        text: written,
        reason: result.issue.message,
      });
      return undefined;
    }
    this.#parsed += 1;
    return { source, ast: result.ast };
  }

  parses(written: string): boolean {
    return parse(straight(this.withCodes(plainSpaces(written)))).ok;
  }

  /** `${name}` with the code that the name got. */
  withCodes(text: string): string {
    return text.replace(reference, (_, inside: string) => {
      const name = named(inside);
      return `\${${tidy(inside).startsWith(saved) ? saved : ''}${this.#codes.named(name) ?? name}}`;
    });
  }

  /** Names the references in a row's texts that nothing in the form answers to. */
  reportTexts(row: FormRow): void {
    for (const field of shownTexts)
      for (const { text, letter } of row.texts(field)) {
        const open = unclosed.exec(text);
        for (const name of [...referencesIn([text]), ...(open ? [open[0].trim()] : [])])
          if (this.#codes.named(name) === undefined)
            this.#report.loss('xlsform.text-reference-unknown', row.in(letter), { name });
      }
  }

  #reportWithoutData(ast: Expression, row: FormRow, field: Field): void {
    const at = row.at(field);
    const { codes, lists, lastSaved, functions } = references(ast);
    for (const name of codes)
      if (!this.#codes.has(name)) this.#report.loss('xlsform.reference-unknown', at, { name });
    for (const name of lists)
      if (this.#lists.codeOf(name) === undefined) this.#report.loss('xlsform.instance-unknown', at, { name });
    for (const name of functions)
      if (withoutData.has(name)) this.#report.loss('xlsform.function-without-data', at, { name });
    if (lastSaved.length > 0) this.#report.loss('xlsform.last-saved', at);
  }

  #reportStray(ast: Expression, row: FormRow, field: Field): void {
    const isBlock = readRowType(row.take('type')).is === 'begin';
    const at: NamesAt = field === 'choice_filter' ? 'list' : isBlock ? 'rows' : 'question';
    const known = {
      isCode: (name: string) => this.#codes.has(name),
      isColumn: (name: string) => this.#lists.hasColumn(name),
      isList: (name: string) => this.#lists.codeOf(name) !== undefined,
    };
    for (const name of strayNames(ast, at, known))
      this.#report.loss('xlsform.name-unread', row.at(field), { name });
  }
}

const meant = (written: string, field: Field): string => {
  const text = plainSpaces(written);
  return (truthFields.has(field) && truths.get(text)) || text;
};

/**
 * Word processors' quotes as the ASCII ones that they were meant to be; within a text in ASCII quotes they are letters
 * (`'Nom de l’enfant'`) and stay.
 */
const straight = (source: string): string => {
  if (!/[\u2018-\u201f]/.test(source)) return source;
  const outside = source.replace(/'[^']*'|"[^"]*"|[\u2018-\u201f]/g, (found) =>
    found.length === 1 ? asciiQuote(found) : found,
  );
  return parse(outside).ok ? outside : source.replace(/[\u2018-\u201f]/g, asciiQuote);
};

const asciiQuote = (quote: string): string => (quote <= '\u201b' ? "'" : '"');
