import * as v from 'valibot';

const canonical = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
const digits = (text: string): number => text.replace(/[^0-9]/g, '').replace(/^0+(?=\d)/, '').length;

/** Exact decimal as text: no exponent, no leading or trailing zeros, at most 18 digits, never `-0`. */
export const DecimalString = v.pipe(
  v.string(),
  v.regex(canonical),
  v.check((text) => text !== '-0' && digits(text) <= 18),
);
export type DecimalString = v.InferOutput<typeof DecimalString>;

/** Arabic-Indic and Persian digits, ٫ (decimal) and ٬ (thousands) to ASCII; all else as it was. */
export const asciiDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, '');

/** The canonical form of a typed number, or undefined when it is none or has more than 18 digits. Makes no float. */
export function canonicalDecimal(typed: string): DecimalString | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(asciiDigits(typed.trim()));
  if (!match || !(match[2] || match[3])) return undefined;
  const whole = match[2]!.replace(/^0+/, '') || '0';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const size = whole + (fraction && `.${fraction}`);
  const text = match[1] === '-' && size !== '0' ? `-${size}` : size;
  return v.is(DecimalString, text) ? text : undefined;
}
