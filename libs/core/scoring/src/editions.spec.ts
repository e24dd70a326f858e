import { describe, expect, it } from '@jest/globals';
import { type Edition, isEditionDue, isRecent } from './editions.ts';

const edition = (madeOn: string, snapshots: Record<string, string>): Edition => ({
  madeOn,
  contributors: Object.entries(snapshots).map(([country, snapshot]) => ({
    country,
    snapshot,
    release: 'all',
  })),
});
const first = edition('2026-10-24', { a: 'a1', b: 'b1', c: 'c1', d: 'd1' });

describe('an edition', () => {
  it('is made first when three contribute', () => {
    expect(isEditionDue(undefined, first)).toBe(true);
    expect(isEditionDue(undefined, edition('2026-10-24', { a: 'a1', b: 'b1' }))).toBe(false);
  });
  it('is made at the earliest 30 days after the last', () => {
    const changed = { a: 'a2', b: 'b2', c: 'c2', d: 'd1' };
    expect(isEditionDue(first, edition('2026-11-22', changed))).toBe(false);
    expect(isEditionDue(first, edition('2026-11-23', changed))).toBe(true);
  });
  it('is made only when at least three are new or changed', () => {
    expect(isEditionDue(first, edition('2027-01-01', { a: 'a2', b: 'b2', c: 'c1', d: 'd1' }))).toBe(false);
    expect(isEditionDue(first, edition('2027-01-01', { a: 'a2', b: 'b2', e: 'e1' }))).toBe(true);
    const released = { ...edition('2027-01-01', { a: 'a2', b: 'b2' }) };
    const contributors = [...released.contributors, { country: 'c', snapshot: 'c1', release: 'less' }];
    expect(isEditionDue(first, { ...released, contributors })).toBe(true);
  });
  it('is not made because countries left', () =>
    expect(isEditionDue(first, edition('2027-01-01', { a: 'a1' }))).toBe(false));
});

describe('a snapshot', () => {
  it('stands in figures for three years', () => {
    expect(isRecent('2023-11-23', '2026-11-23')).toBe(true);
    expect(isRecent('2023-11-22', '2026-11-23')).toBe(false);
    expect(isRecent('2021-12-01', '2026-11-23', 5)).toBe(true);
  });
});
