import { useIntl } from 'react-intl';

/** A day in words: the medium style of some languages is digits alone, in an order that not everybody reads alike. */
export const dayFormat = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/** A day with the time of day. */
export const dayAndTimeFormat = { ...dayFormat, hour: 'numeric', minute: '2-digit' } as const;

/** A calendar date (`2026-11-23`) as the reader writes it; it is a day of the calendar, not an instant in a zone. */
export function useDay(): (date: string) => string {
  const intl = useIntl();
  return (date) => intl.formatDate(`${date}T00:00:00Z`, { ...dayFormat, timeZone: 'UTC' });
}

export function Day({ date }: { readonly date: string }) {
  const day = useDay();
  return <time dateTime={date}>{day(date)}</time>;
}

/** The reader's own day, or one some days later, as a calendar date. */
export function dayFromNow(days = 0): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return day.toISOString().slice(0, 10);
}

/** Whole days from the reader's today until the date; negative when it is past. */
export const daysUntil = (date: string): number =>
  Math.round((Date.parse(date) - Date.parse(dayFromNow())) / 86_400_000);
