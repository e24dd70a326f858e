import { describe, expect, it } from '@jest/globals';
import { createIntl } from 'react-intl';
import { sinceThen } from './since-then.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const said = (instant: string, locale = 'en') =>
  sinceThen(createIntl({ locale, timeZone: 'UTC' }), instant, now);

describe('how long ago', () => {
  it('is minutes, then hours, then days, and after a week the date', () => {
    expect(said('2026-11-23T11:45:00.000Z')).toBe('15 minutes ago');
    expect(said('2026-11-23T09:00:00.000Z')).toBe('3 hours ago');
    expect(said('2026-11-22T12:00:00.000Z')).toBe('yesterday');
    expect(said('2026-11-19T12:00:00.000Z')).toBe('4 days ago');
    expect(said('2026-11-02T12:00:00.000Z')).toBe('Nov 2, 2026');
  });

  it('is never in the future, where the clocks of reader and server differ', () => {
    expect(said('2026-11-23T12:03:00.000Z')).toBe('this minute');
  });

  it('is a date in words in every language', () => {
    expect(said('2026-11-02T12:00:00.000Z', 'ar')).toContain('نوفمبر');
    expect(said('2026-11-02T12:00:00.000Z', 'fr')).toBe('2 nov. 2026');
  });
});
