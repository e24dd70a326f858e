/** A point of the calendar, read from text or number. */
export interface Moment {
  /** Days from 1970-01-01 to its date, as the calendar of the zone shows it. */
  readonly day: number;
  /** Milliseconds since that day's midnight by the zone's clock. */
  readonly time: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  readonly isDateOnly: boolean;
}

const dayLength = 86_400_000;
const firstDay = -719_528;
const lastDay = 2_932_896;
// No place is further than 14 hours from UTC (XML Schema, 3.2.7.3).
const offset = String.raw`Z|[+-](?:(?:0\d|1[0-3])(?::?[0-5]\d)?|14(?::?00)?)`;
const timeOfDay = String.raw`(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(${offset})?`;
const shape = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:T${timeOfDay})?$`);
const clock = new RegExp(`^${timeOfDay}$`);

/** Days since 1970-01-01, or undefined when the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / dayLength;
}

function timeOf(hours: string, minutes: string, seconds = '0', fraction = ''): number | undefined {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1_000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(':', '') || 0);
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(zone)) return formatters.get(zone);
  let formatter: Intl.DateTimeFormat | undefined;
  try {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const fine = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      ...numeric,
      ...fine,
    });
  } catch {
    // An unknown zone counts as UTC: an expression never fails for it.
  }
  if (formatters.size < 1_000) formatters.set(zone, formatter);
  return formatter;
}

/** Whether the platform knows the IANA time zone. */
export const isZone = (zone: string): boolean => formatterOf(zone) !== undefined;

/** Milliseconds that the zone's clock is ahead of UTC at that instant; an unknown zone counts as UTC. */
export function zoneOffset(instant: number, zone: string): number {
  if (zone === 'UTC' || Math.abs(instant) > lastDay * dayLength) return 0;
  const key = `${instant} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = shownOffset(instant, zone);
  if (offsets.size >= 500) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

const offsets = new Map<string, number>();

function shownOffset(instant: number, zone: string): number {
  const formatter = formatterOf(zone);
  if (!formatter) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  const shown = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(instant / 1_000) * 1_000;
}

/**
 * The instant at which the zone's clock shows that time: the earlier one when it does so twice; when it leaves the
 * time out, as though it had not been put forward yet.
 */
function instantOf(local: number, zone: string): number {
  const before = zoneOffset(local - dayLength, zone);
  const earlier = local - before;
  const after = zoneOffset(earlier, zone);
  if (after === before) return earlier;
  const later = local - after;
  return zoneOffset(later, zone) === after ? later : earlier;
}

const atInstant = (instant: number, zone: string): Moment => {
  const local = instant + zoneOffset(instant, zone);
  const day = Math.floor(local / dayLength);
  return { day, time: local - day * dayLength, instant, isDateOnly: false };
};
const atDay = (day: number, zone: string): Moment => ({
  day,
  time: 0,
  // Asked for rarely, and asking the zone is slow.
  get instant() {
    return instantOf(day * dayLength, zone);
  },
  isDateOnly: true,
});

/** Reads `2026-11-23` or a date-time with or without seconds, fraction and offset; else undefined. */
export function readMoment(text: string, zone: string): Moment | undefined {
  const match = shape.exec(text.trim());
  if (!match) return undefined;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return undefined;
  if (match[4] === undefined) return atDay(day, zone);
  const time = timeOf(match[4], match[5]!, match[6], match[7]);
  if (time === undefined) return undefined;
  const local = day * dayLength + time;
  return atInstant(match[8] ? local - offsetOf(match[8]) : instantOf(local, zone), zone);
}

/** A number of days since 1970-01-01: a date when whole, else an instant; undefined outside the years 0 to 9999. */
export function momentOfDays(days: number, zone: string): Moment | undefined {
  if (!(days >= firstDay && days <= lastDay)) return undefined;
  return Number.isInteger(days) ? atDay(days, zone) : atInstant(Math.round(days * dayLength), zone);
}

/** A time of the day, `10:30:00.000+05:00`, on the given day. */
export function readTime(text: string, today: string, zone: string): Moment | undefined {
  const match = clock.exec(text.trim());
  const time = match ? timeOf(match[1]!, match[2]!, match[3], match[4]) : undefined;
  const day = readMoment(today, zone)?.day ?? 0;
  if (!match || time === undefined) return undefined;
  const local = day * dayLength + time;
  return atInstant(match[5] ? local - offsetOf(match[5]) : instantOf(local, zone), zone);
}

/** A date counts its calendar's days, in every zone alike; a date-time the days since 1970-01-01T00:00Z. Else NaN. */
export function momentNumber(text: string, zone: string): number {
  const moment = readMoment(text, zone);
  if (!moment) return NaN;
  return moment.isDateOnly ? moment.day : moment.instant / dayLength;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

export const dateText = ({ day }: Moment): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** `2026-11-23T10:30:00.000+05:00`. */
export function dateTimeText(moment: Moment): string {
  const shown = moment.day * dayLength + moment.time;
  const minutes = Math.round((shown - moment.instant) / 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}:${padded(size % 60, 2)}`;
  return new Date(shown).toISOString().slice(0, 23) + offset;
}

export const dayShare = ({ time }: Moment): number => time / dayLength;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** ODK's escapes; what is none stays as written. Names are English, so that all readers store the same. */
export function formatMoment(moment: Moment, format: string): string {
  const date = new Date(moment.day * dayLength + moment.time);
  const month = months[date.getUTCMonth()]!;
  const weekday = weekdays[date.getUTCDay()]!;
  const escapes: Readonly<Record<string, string>> = {
    Y: padded(date.getUTCFullYear(), 4),
    y: padded(date.getUTCFullYear() % 100, 2),
    m: padded(date.getUTCMonth() + 1, 2),
    n: String(date.getUTCMonth() + 1),
    b: month.slice(0, 3),
    B: month,
    d: padded(date.getUTCDate(), 2),
    e: String(date.getUTCDate()),
    a: weekday.slice(0, 3),
    A: weekday,
    H: padded(date.getUTCHours(), 2),
    h: String(date.getUTCHours()),
    M: padded(date.getUTCMinutes(), 2),
    S: padded(date.getUTCSeconds(), 2),
    3: padded(date.getUTCMilliseconds(), 3),
    '%': '%',
  };
  return format.replace(/%(.)/gs, (whole, letter: string) => escapes[letter] ?? whole);
}
