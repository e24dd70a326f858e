import type { IntlShape } from 'react-intl';
import { dayFormat } from '../../parts/day.tsx';

const hour = 3_600_000;
const day = 24 * hour;

/** How long ago, as people say it: minutes and hours for a day, days for a week, then the date. */
export function sinceThen(intl: IntlShape, instant: string, now: number): string {
  const passed = Math.max(0, now - Date.parse(instant));
  if (passed < hour)
    return intl.formatRelativeTime(-Math.round(passed / 60_000), 'minute', { numeric: 'auto' });
  if (passed < day) return intl.formatRelativeTime(-Math.round(passed / hour), 'hour', { numeric: 'auto' });
  if (passed < 7 * day) return intl.formatRelativeTime(-Math.round(passed / day), 'day', { numeric: 'auto' });
  return intl.formatDate(instant, dayFormat);
}
