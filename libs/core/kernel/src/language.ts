import * as v from 'valibot';

/** BCP 47 tag, such as `fr` or `uz-Latn`. */
export const Language = v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));
export type Language = v.InferOutput<typeof Language>;

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Writing direction for the `dir` attribute. */
export const directionOf = (language: Language): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
