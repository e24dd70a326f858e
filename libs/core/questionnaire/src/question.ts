import { DecimalString, LocalizedText } from '@chorsu/kernel';
import * as v from 'valibot';
import { Code, Expression } from './words.ts';

/** How far a release may ever carry the answers of a question. */
export const Sensitivity = v.picklist(['national', 'secretariat', 'region']);
export type Sensitivity = v.InferOutput<typeof Sensitivity>;

export const Validation = v.object({ rule: Expression, message: v.optional(LocalizedText) });

/** A value in the question's own form, or an expression worked out when the assessment opens. */
export const Default = v.union([
  v.object({ value: v.union([v.string(), v.array(v.string())]) }),
  v.object({ expression: Expression }),
]);

const common = {
  type: v.literal('question'),
  code: Code,
  label: LocalizedText,
  guidance: v.optional(LocalizedText),
  /** true, or an expression; asked at submitting, never at saving. */
  required: v.optional(v.union([v.boolean(), Expression])),
  condition: v.optional(Expression),
  validations: v.optional(v.array(Validation)),
  default: v.optional(Default),
  /** Left out = 0: context that counts in no score. */
  weight: v.optional(DecimalString),
  /** Suggested target and own reference level, on the version's scale. */
  target: v.optional(DecimalString),
  referenceLevel: v.optional(DecimalString),
  isNotApplicableAllowed: v.optional(v.boolean()),
  /** For a per-pillar question its cells; for others the pillars that it is tagged with. */
  pillars: v.optional(v.array(Code)),
  theme: v.optional(Code),
  phase: v.optional(Code),
  tags: v.optional(v.array(v.string())),
  isEvidenceWanted: v.optional(v.boolean()),
  /** Left out = region. */
  sensitivity: v.optional(Sensitivity),
  /** Short texts marked so are shown in `results by name`. */
  isShareable: v.optional(v.boolean()),
  /** Left out = true: comparable between countries. */
  isComparable: v.optional(v.boolean()),
  /** Shown but never asked (XLSForm's read_only). */
  isReadOnly: v.optional(v.boolean()),
  /** How the source wished it drawn (XLSForm's appearance); kept for export, a hint to the screen. */
  appearance: v.optional(v.string()),
};

const Descriptor = v.object({ text: LocalizedText, isDraft: v.optional(v.boolean()) });

/** Score of an option, 0…1 of the scale. An option that isn't named counts as answered and stays out of the mean. */
const scores = { scores: v.optional(v.record(v.string(), DecimalString)) };
const options = { list: Code, filter: v.optional(Expression) };
const number = {
  unit: v.optional(LocalizedText),
  min: v.optional(DecimalString),
  max: v.optional(DecimalString),
  /** Ascending; below the first the score is 0. */
  thresholds: v.optional(v.array(v.object({ from: DecimalString, score: DecimalString }))),
};

export const LevelQuestion = v.object({
  ...common,
  kind: v.literal('level'),
  descriptors: v.array(Descriptor),
});
export const LevelPerPillarQuestion = v.object({
  ...common,
  kind: v.literal('levelPerPillar'),
  pillars: v.array(Code),
  descriptors: v.array(Descriptor),
});
export const YesPartlyNoQuestion = v.object({ ...common, kind: v.literal('yesPartlyNo') });
export const ChoiceQuestion = v.object({ ...common, ...options, ...scores, kind: v.literal('choice') });
export const ChoicesQuestion = v.object({ ...common, ...options, ...scores, kind: v.literal('choices') });
export const RankQuestion = v.object({ ...common, ...options, kind: v.literal('rank') });
export const IntegerQuestion = v.object({ ...common, ...number, kind: v.literal('integer') });
export const DecimalQuestion = v.object({ ...common, ...number, kind: v.literal('decimal') });
export const TextQuestion = v.object({
  ...common,
  kind: v.literal('text'),
  maxLength: v.optional(v.number()),
});
export const LongTextQuestion = v.object({ ...common, kind: v.literal('longText') });
export const DateQuestion = v.object({ ...common, kind: v.literal('date') });
export const TimeQuestion = v.object({ ...common, kind: v.literal('time') });
export const DateTimeQuestion = v.object({ ...common, kind: v.literal('dateTime') });
export const LocationQuestion = v.object({
  ...common,
  kind: v.literal('location'),
  shape: v.picklist(['point', 'line', 'area']),
});
export const FileQuestion = v.object({
  ...common,
  kind: v.literal('file'),
  accept: v.picklist(['any', 'image', 'audio', 'video']),
});
export const CalculatedQuestion = v.object({
  ...common,
  kind: v.literal('calculated'),
  calculation: Expression,
});
export const NoteQuestion = v.object({ ...common, kind: v.literal('note') });

/** Repeating rows of questions; rows carry ids that the client makes. */
export interface TableQuestion extends Omit<v.InferOutput<typeof NoteQuestion>, 'kind'> {
  kind: 'table';
  items: Item[];
  /** Number of rows as an expression (XLSForm's repeat_count). */
  rowCount?: string | undefined;
  minRows?: number | undefined;
  maxRows?: number | undefined;
}
export const TableQuestion: v.GenericSchema<TableQuestion> = v.object({
  ...common,
  kind: v.literal('table'),
  items: v.lazy(() => v.array(Item)),
  rowCount: v.optional(Expression),
  minRows: v.optional(v.number()),
  maxRows: v.optional(v.number()),
});

/** Questions and sections that stand together; a section's condition hides all below it. */
export interface Section {
  type: 'section';
  code: string;
  title: LocalizedText;
  guidance?: LocalizedText | undefined;
  condition?: string | undefined;
  /** Made to hold what stands outside all groups of an imported form: paths in expressions lead through it. */
  isUngrouped?: boolean | undefined;
  items: Item[];
}
export const Section: v.GenericSchema<Section> = v.object({
  type: v.literal('section'),
  code: Code,
  title: LocalizedText,
  guidance: v.optional(LocalizedText),
  condition: v.optional(Expression),
  isUngrouped: v.optional(v.boolean()),
  items: v.lazy(() => v.array(Item)),
});

const leaves = [
  LevelQuestion,
  LevelPerPillarQuestion,
  YesPartlyNoQuestion,
  ChoiceQuestion,
  ChoicesQuestion,
  RankQuestion,
  IntegerQuestion,
  DecimalQuestion,
  TextQuestion,
  LongTextQuestion,
  DateQuestion,
  TimeQuestion,
  DateTimeQuestion,
  LocationQuestion,
  FileQuestion,
  CalculatedQuestion,
  NoteQuestion,
] as const;

const Leaf = v.variant('kind', leaves);
export type Question = v.InferOutput<typeof Leaf> | TableQuestion;
export type QuestionKind = Question['kind'];
export type QuestionOfKind<K extends QuestionKind> = Extract<Question, { kind: K }>;
export type Item = Section | Question;
export const Item: v.GenericSchema<Item> = v.lazy((input) => {
  const node = input as { type?: unknown; kind?: unknown } | null;
  if (node?.type === 'section') return Section;
  return node?.kind === 'table' ? TableQuestion : (Leaf as v.GenericSchema<Question>);
}) as v.GenericSchema<Item>;
