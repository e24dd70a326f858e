import { SSF, type CellObject } from '@e965/xlsx';

/** The text that a person would type to get the cell: no float noise, dates in ISO 8601, TRUE and FALSE. */
export function cellText(cell: CellObject, areDatesFrom1904: boolean): string {
  const { t, v } = cell;
  if (v === undefined || v === null || t === 'z') return '';
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  if (typeof v === 'number')
    return typeof cell.z === 'string' && SSF.is_date(cell.z) ? dateText(v, areDatesFrom1904) : numberText(v);
  if (v instanceof Date) return v.toISOString().slice(0, 10);
  return String(v);
}

/** Spreadsheets keep 15 digits; what lies beyond is noise of the binary number. Never with an exponent. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(Number(value.toPrecision(15)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, first, rest = '', power] = match;
  const digits = first! + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return (
    sign +
    (digits.length <= point ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  );
}

const two = (part: number): string => String(part).padStart(2, '0');

function dateText(serial: number, areDatesFrom1904: boolean): string {
  const parts = SSF.parse_date_code(serial, { date1904: areDatesFrom1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!parts) return numberText(serial);
  const date = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`;
  if (serial >= 0 && serial < 1) return time;
  return Number.isInteger(serial) ? date : `${date}T${time}`;
}
