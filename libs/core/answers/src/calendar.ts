import * as v from 'valibot';

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(text);

const isDateTime = (text: string): boolean => {
  const match = /^([\d-]+)T([\d:.]+?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/.exec(text);
  return match !== null && isDate(match[1]!) && isTime(match[2]!);
};

/** A day of the calendar, as `2026-11-23`. */
export const CalendarDate = v.pipe(v.string(), v.check(isDate));
/** Time of the day, as `09:30`, `09:30:15` or `09:30:15.250`. */
export const ClockTime = v.pipe(v.string(), v.check(isTime));
/** Date and time, with an offset (`Z`, `+05:00`) or in the country's zone without one. */
export const DateTime = v.pipe(v.string(), v.check(isDateTime));
