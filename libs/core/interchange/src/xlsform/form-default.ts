import { canonicalDecimal } from '@chorsu/kernel';
import type { Question, QuestionKind } from '@chorsu/questionnaire';
import type { Report } from '../report.ts';
import type { FormExpressions } from './form-expressions.ts';
import type { FormRow } from './form-row.ts';

/** Functions whose call makes a default an expression: those of ODK's "Form Operators and Functions" page. */
const functions = new Set(
  (
    'if position once selected selected-at count-selected jr:choice-name jr:itext indexed-repeat count ' +
    'count-non-empty sum max min regex contains starts-with ends-with substr substring substring-before ' +
    'substring-after translate string-length normalize-space concat join boolean-from-string string digest ' +
    'base64-encode base64-decode extract-signed pulldata round int number abs pow log log10 sin cos tan asin acos atan atan2 ' +
    'sqrt exp exp10 pi today now decimal-date-time date decimal-time format-date format-date-time date-time ' +
    'true false boolean not coalesce checklist weighted-checklist area distance geofence intersects uuid random randomize ' +
    'property version last instance current thousands-sep'
  ).split(' '),
);

/** Names of functions are shorter; a bound, so that long texts without any are passed over quickly. */
const LONGEST_FUNCTION = 40;

/** Whether XLSForm would evaluate this default: it names a question or calls a known function. */
export function isDynamicDefault(text: string): boolean {
  if (text.includes('${')) return true;
  for (const { index } of text.matchAll(/\(/g)) {
    const name = /[A-Za-z][\w:.-]*$/.exec(text.slice(Math.max(0, index - LONGEST_FUNCTION), index));
    if (name && functions.has(name[0])) return true;
  }
  return false;
}

const dateShape = /^\d{4}-\d{2}-\d{2}$/;
const timeShape = /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?([+-]\d{2}:?\d{2}|Z)?$/;

const placeShape = /^-?\d+(\.\d+)?( -?\d+(\.\d+)?){1,3}$/;

const isDateTime = (text: string): boolean =>
  dateShape.test(text.slice(0, 10)) &&
  (text.length === 10 || (/[T ]/.test(text[10]!) && timeShape.test(text.slice(11))));
/** One place, or several with `;` between: degrees of latitude and longitude, then altitude and accuracy. */
const isLocation = (text: string): boolean =>
  text.split(/\s*;\s*/).every((place, index) => placeShape.test(place) || (place === '' && index > 0));

const staticValue = (
  text: string,
  kind: QuestionKind,
  options: ReadonlySet<string>,
): string | string[] | undefined => {
  if (kind === 'integer' || kind === 'decimal') {
    const number = canonicalDecimal(text);
    return kind === 'integer' && number?.includes('.') ? undefined : number;
  }
  if (kind === 'choice') return options.has(text) ? text : undefined;
  if (kind === 'choices' || kind === 'rank') {
    const names = text.split(/\s+/);
    return names.every((name) => options.has(name)) ? names : undefined;
  }
  if (kind === 'date') return dateShape.test(text) ? text : undefined;
  if (kind === 'time') return timeShape.test(text) ? text : undefined;
  if (kind === 'dateTime') return isDateTime(text) ? text : undefined;
  if (kind === 'location') return isLocation(text) ? text : undefined;
  return kind === 'text' || kind === 'longText' ? text : undefined;
};

/** The default of a question: an expression, or a value that its kind can hold (anything else is a loss). */
export function readDefault(
  row: FormRow,
  kind: QuestionKind,
  options: ReadonlySet<string>,
  expressions: FormExpressions,
  report: Report,
): Question['default'] {
  const text = row.peek('default');
  if (text === '' || kind === 'note' || kind === 'file') return undefined;
  // Without a calculation of its own the default was read as one.
  if (kind === 'calculated' && !row.has('calculation')) return undefined;
  row.take('default');
  if (isDynamicDefault(text)) {
    if (text.includes('${') || expressions.parses(text)) {
      const expression = expressions.read(text, row, 'default');
      return expression === undefined ? undefined : { expression };
    }
    report.note('xlsform.default-as-text', row.at('default'), { text });
  }
  const value = staticValue(text, kind, options);
  if (value !== undefined) return { value };
  report.loss('xlsform.default-lost', row.at('default'), { text });
  return undefined;
}
