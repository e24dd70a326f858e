import { DecimalString } from '@chorsu/kernel';
import type { QuestionKind, QuestionnaireDocument, QuestionOfKind } from '@chorsu/questionnaire';
import * as v from 'valibot';
import { CalendarDate, ClockTime, DateTime } from './calendar.ts';
import { isJsonEqual } from './json-equal.ts';
import { FileReference, LIMITS, Point, type KindValue } from './value.ts';

/** What answers of one kind of question are: their shape, when two are the same, and how expressions read them. */
export interface AnswerKind<K extends QuestionKind, V> {
  /** Whether people answer it: in its cell, in one cell a pillar, in rows, or not at all. */
  readonly answered: 'cell' | 'pillars' | 'rows' | 'never';
  readonly schema: v.GenericSchema<unknown, V>;
  /** Whether a value of the right shape can stand for this question of this document (levels, names of options). */
  fits(value: V, question: QuestionOfKind<K>, document: QuestionnaireDocument): boolean;
  isEmpty(value: V): boolean;
  isSame(a: V, b: V): boolean;
  /** XLSForm's text of the value, as expressions see it; several choices are separated by a space. */
  text(value: V): string;
}

const define = <K extends QuestionKind, V>(
  kind: Pick<AnswerKind<K, V>, 'schema' | 'text'> & Partial<AnswerKind<K, V>>,
): AnswerKind<K, V> => ({
  answered: 'cell',
  fits: () => true,
  isEmpty: () => false,
  isSame: isJsonEqual,
  ...kind,
});

const itself = (value: string): string => value;
const isBlank = (value: string): boolean => value === '';
const isNone = (value: readonly unknown[]): boolean => value.length === 0;
const sorted = (names: readonly string[]): string[] => [...names].sort();

const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const name = v.pipe(v.string(), v.maxLength(255));
const names = v.pipe(
  v.array(name),
  v.maxLength(LIMITS.choices),
  v.check((all) => new Set(all).size === all.length),
);
const integer = v.pipe(
  DecimalString,
  v.check((text) => !text.includes('.')),
);
const never = <K extends QuestionKind>(answered: 'rows' | 'never'): AnswerKind<K, never> =>
  define<K, never>({ answered, schema: v.never(), text: () => '' });

const isLevelOf = (value: number, _question: unknown, { scale }: QuestionnaireDocument): boolean =>
  value <= scale.max;
const isOptionOf = (value: string, question: { list: string }, { lists }: QuestionnaireDocument): boolean =>
  lists[question.list]?.some((option) => option.name === value) ?? false;
const areOptionsOf = (
  value: readonly string[],
  question: { list: string },
  document: QuestionnaireDocument,
): boolean => {
  const known = new Set(document.lists[question.list]?.map((option) => option.name));
  return value.every((one) => known.has(one));
};
const pointText = ({ latitude, longitude, altitude = '0', accuracy = '0' }: Point): string =>
  `${latitude} ${longitude} ${altitude} ${accuracy}`;

/** The table that a new kind of question must be entered in; renderers and scores hang on the same keys. */
export const ANSWER_KINDS = {
  level: define<'level', number>({ schema: level, fits: isLevelOf, text: String }),
  levelPerPillar: define<'levelPerPillar', number>({
    answered: 'pillars',
    schema: level,
    fits: isLevelOf,
    text: String,
  }),
  yesPartlyNo: define<'yesPartlyNo', 'yes' | 'partly' | 'no'>({
    schema: v.picklist(['yes', 'partly', 'no']),
    text: itself,
  }),
  choice: define<'choice', string>({ schema: name, fits: isOptionOf, isEmpty: isBlank, text: itself }),
  choices: define<'choices', string[]>({
    schema: names,
    fits: areOptionsOf,
    isEmpty: isNone,
    isSame: (a, b) => isJsonEqual(sorted(a), sorted(b)),
    text: (value) => value.join(' '),
  }),
  rank: define<'rank', string[]>({
    schema: names,
    fits: areOptionsOf,
    isEmpty: isNone,
    text: (value) => value.join(' '),
  }),
  integer: define<'integer', string>({ schema: integer, text: itself }),
  decimal: define<'decimal', string>({ schema: DecimalString, text: itself }),
  text: define<'text', string>({
    schema: v.pipe(v.string(), v.maxLength(LIMITS.shortText)),
    isEmpty: isBlank,
    text: itself,
  }),
  longText: define<'longText', string>({
    schema: v.pipe(v.string(), v.maxLength(LIMITS.longText)),
    isEmpty: isBlank,
    text: itself,
  }),
  date: define<'date', string>({ schema: CalendarDate, text: itself }),
  time: define<'time', string>({ schema: ClockTime, text: itself }),
  dateTime: define<'dateTime', string>({ schema: DateTime, text: itself }),
  location: define<'location', Point | Point[]>({
    schema: v.union([Point, v.pipe(v.array(Point), v.maxLength(LIMITS.points))]),
    fits: (value, question) => Array.isArray(value) === (question.shape !== 'point'),
    isEmpty: (value) => Array.isArray(value) && isNone(value),
    text: (value) => (Array.isArray(value) ? value.map(pointText).join(';') : pointText(value)),
  }),
  file: define<'file', FileReference>({ schema: FileReference, text: ({ name: fileName }) => fileName }),
  calculated: never<'calculated'>('never'),
  note: never<'note'>('never'),
  table: never<'table'>('rows'),
} satisfies { readonly [K in QuestionKind]: AnswerKind<K, KindValue> };

/** The same entry without its own value type, for code that handles all kinds alike. */
export interface AnyAnswerKind {
  readonly answered: 'cell' | 'pillars' | 'rows' | 'never';
  readonly schema: v.GenericSchema;
  fits(value: unknown, question: unknown, document: QuestionnaireDocument): boolean;
  isEmpty(value: unknown): boolean;
  isSame(a: unknown, b: unknown): boolean;
  text(value: unknown): string;
}

export const kindOf = (kind: QuestionKind): AnyAnswerKind => ANSWER_KINDS[kind];
