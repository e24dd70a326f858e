import { describe, expect, it } from '@jest/globals';
import { scoreOf } from './cell-score.ts';
import { question } from './document.fixture.ts';

const scored = (parts: Parameters<typeof question>[0], value: unknown) =>
  scoreOf(question(parts), 4)?.(value);
const scores = { none: '0', some: '0.25', much: '0.5', all: '1' };

describe('the level of an answer', () => {
  it('is the level itself', () => {
    expect(scored({ kind: 'level', code: 'q' }, 3)).toBe(3);
    expect(scored({ kind: 'levelPerPillar', code: 'q', pillars: ['C'] }, 0)).toBe(0);
  });
  it('is M, M/2 or 0 for yes, partly, no', () =>
    expect(['yes', 'partly', 'no'].map((value) => scored({ kind: 'yesPartlyNo', code: 'q' }, value))).toEqual(
      [4, 2, 0],
    ));
  it('is M × the score of the chosen option, nothing for an option without score', () => {
    const ask = (value: string) => scored({ kind: 'choice', code: 'q', list: 'l', scores }, value);
    expect([ask('none'), ask('some'), ask('all'), ask('other')]).toEqual([0, 1, 4, undefined]);
  });
  it('is M × the chosen scores / the sum of the positive ones', () => {
    const ask = (value: string[]) => scored({ kind: 'choices', code: 'q', list: 'l', scores }, value);
    // positive: 0.25 + 0.5 + 1 = 1.75; 4 × 0.75 / 1.75 = 1.714285…
    expect(ask(['some', 'much'])).toBeCloseTo(1.714285714, 8);
    expect(ask(['some', 'much', 'all', 'none'])).toBe(4);
    expect(ask(['none'])).toBe(0);
    expect(ask(['other'])).toBeUndefined();
    expect(ask(['other', 'all'])).toBeCloseTo(4 / 1.75, 12);
  });
  it('is M × the score of the last threshold reached, 0 below the first', () => {
    const thresholds = [
      { from: '1', score: '0.25' },
      { from: '10', score: '0.5' },
      { from: '100.5', score: '1' },
    ];
    const ask = (value: string) => scored({ kind: 'decimal', code: 'q', thresholds }, value);
    expect(['0.99', '1', '9.99', '10', '100.4', '100.5', '-5'].map(ask)).toEqual([0, 1, 1, 2, 2, 4, 0]);
  });
  it.each([
    { kind: 'text' },
    { kind: 'rank', list: 'l' },
    { kind: 'table', items: [] },
    { kind: 'choice', list: 'l' },
    { kind: 'choice', list: 'l', scores: { a: '0' } },
    { kind: 'choices', list: 'l', scores: {} },
    { kind: 'integer' },
    { kind: 'integer', thresholds: [{ from: '1', score: '0' }] },
  ] as const)('is not taken of %j', (parts) =>
    expect(scoreOf(question({ code: 'q', ...parts }), 4)).toBeUndefined(),
  );
});
