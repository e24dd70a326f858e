import * as v from 'valibot';
import { Language } from './language.ts';

/** One text in several languages: `{ en: 'Law', fr: 'Droit' }`. */
export const LocalizedText = v.record(Language, v.pipe(v.string(), v.maxLength(20_000)));
export type LocalizedText = v.InferOutput<typeof LocalizedText>;

/** A text as it will be shown, with the language that it really is in (for `lang` and `dir`). */
export interface Wording {
  readonly text: string;
  readonly language: Language;
}

/** The wording in the first of the wished languages that has one, else in any; undefined when there is none. */
export function localized(
  text: LocalizedText | undefined,
  ...wished: readonly Language[]
): Wording | undefined {
  if (!text) return undefined;
  for (const language of [...wished, ...Object.keys(text)]) {
    const wording = text[language];
    if (wording) return { text: wording, language };
  }
  return undefined;
}
