import { DecimalString, Language, LocalizedText } from '@chorsu/kernel';
import * as v from 'valibot';
import { Section } from './question.ts';
import { Code } from './words.ts';

const Named = v.object({ code: Code, label: LocalizedText });

/** One choice; `columns` holds what choice filters and `instance()` read (XLSForm's extra columns of the choices sheet). */
export const Option = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  label: LocalizedText,
  columns: v.optional(v.record(v.string(), v.string())),
});
export type Option = v.InferOutput<typeof Option>;

export const QUESTIONNAIRE_FORMAT = 1;

/** The whole instrument: what a questionnaire version holds, what is hashed, imported and answered. */
export const QuestionnaireDocument = v.object({
  format: v.literal(QUESTIONNAIRE_FORMAT),
  code: Code,
  title: LocalizedText,
  sourceLanguage: Language,
  languages: v.array(Language),
  /** Levels run 0…max; labels, when given, one a level. */
  scale: v.object({
    max: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
    labels: v.optional(v.array(LocalizedText)),
  }),
  /** Level to which gaps between countries are taken. */
  referenceLevel: DecimalString,
  /** Share answered from which a pooled score is shown. */
  coverageThreshold: DecimalString,
  pillars: v.array(Named),
  themes: v.array(Named),
  phases: v.array(Named),
  lists: v.record(Code, v.array(Option)),
  sections: v.array(Section),
});
export type QuestionnaireDocument = v.InferOutput<typeof QuestionnaireDocument>;
