import { describe, expect, it } from '@jest/globals';
import { lastHere, toldSince, visited } from './visit.ts';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const yesterday = '2026-11-22T16:00:00.000Z';

describe('when somebody was last here', () => {
  it('is never, at the first visit: a month is told', () => {
    expect(lastHere(undefined, at('09:00'))).toBeNull();
    expect(toldSince(null, at('09:00'))).toBe('2026-10-24T09:00:00.000Z');
  });

  it('stays the same as long as one keeps coming back, and moves on after half an hour away', () => {
    const first = visited({ previousAt: null, lastAt: yesterday }, at('09:00'));
    expect(first).toEqual({ previousAt: yesterday, lastAt: at('09:00') });
    const again = visited(first, at('09:25'));
    expect(lastHere(again, at('09:50'))).toBe(yesterday);
    expect(lastHere(again, at('09:56'))).toBe(at('09:25'));
  });

  it('is not moved back by an answer that was shown before another', () => {
    const visits = { previousAt: yesterday, lastAt: at('09:10') };
    expect(visited(visits, at('09:05'))).toEqual(visits);
  });

  it('overlaps by seconds with what was being written then, and never goes back further than a year', () => {
    expect(toldSince(at('09:00'), at('12:00'))).toBe('2026-11-23T08:59:55.000Z');
    expect(toldSince('2020-01-01T00:00:00.000Z', at('09:00'))).toBe('2025-11-22T09:00:00.000Z');
    expect(toldSince(yesterday, at('09:00'), at('08:00'))).toBe(at('08:00'));
  });
});
