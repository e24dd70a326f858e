import { momentNumber } from './calendar.ts';
import type { ExpressionNode } from './scope.ts';

export type NodeSet = readonly ExpressionNode[];
/** XPath 1.0's four types. Dates are texts (`2026-11-23`) that count as days since 1970-01-01 where a number is asked. */
export type Value = string | number | boolean | NodeSet;

export const isSet = (value: Value): value is NodeSet => typeof value === 'object';

/** NaN as text is empty; a number's text has no exponent; a set's is that of its first node. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value[0]?.text ?? '';
}

/** `zone` is where a date-time without offset is read. */
export function toNumber(value: Value, zone = 'UTC'): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return textNumber(typeof value === 'string' ? value : (value[0]?.text ?? ''), zone);
}

/** A set is true when any of its nodes is answered or holds others (a row). */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  if (typeof value === 'string') return value !== '';
  return value.some((node) => node.text !== '' || node.children().length > 0);
}

const numeric = /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/;

/** An optional minus, digits, one point and white space; or a date or date-time; else NaN. */
export function textNumber(text: string, zone = 'UTC'): number {
  if (text === '') return NaN;
  if (numeric.test(text)) return Number(text);
  return text.length >= 10 ? momentNumber(text, zone) : NaN;
}

/** The shortest digits that read back as the same number, written out. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  if (value === 0) return '0';
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, first, rest = '', power] = match;
  const digits = first! + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
