import * as v from 'valibot';

/** Code of a question, section, list or option: stable over versions; `/ [ ] @ { }` and white space have a meaning elsewhere. */
export const Code = v.pipe(v.string(), v.minLength(1), v.maxLength(120), v.regex(/^[^/[\]@{}\s]+$/));

/** Source of an expression in the XLSForm language. */
export const Expression = v.pipe(v.string(), v.minLength(1), v.maxLength(32_767));
