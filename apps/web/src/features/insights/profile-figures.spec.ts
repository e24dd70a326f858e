import { describe, expect, it } from '@jest/globals';
import type { RevealedPools } from '@chorsu/access';
import { themeFigure, themeGaps } from './profile-figures.ts';

const none = [null, null, null];
const themes: RevealedPools = {
  keys: ['law', 'detection', 'recovery'],
  questions: [8, 2, 5],
  isAvailable: [true, true, false],
  score: [2.4, 1.5, null],
  coverage: [0.8, 1, null],
  low: [2, 1.5, null],
  high: [2.8, 1.5, null],
  answered: [6, 2, null],
  notApplicable: none,
  doNotKnow: none,
  preferNot: none,
  unanswered: none,
  highConfidence: none,
  gap: [0.5, null, null],
  gaps: [1, 0, null],
  largestGap: [1, null, null],
  referenceGap: [0.6, 1.5, null],
  referenceGaps: [2, 2, null],
  largestReferenceGap: [1, 2, null],
};

describe('a profile', () => {
  it('tells of each theme its level, or why there is none', () => {
    expect(themeFigure(themes, 0)).toEqual({ value: 2.4, isThin: false, range: [2, 2.8] });
    expect(themeFigure(themes, 1)).toEqual({ value: 1.5, isThin: true });
    expect(themeFigure(themes, 2)).toEqual({ absence: 'notAvailable' });
  });
  it('puts the largest gap first, and what has none last', () => {
    expect(themeGaps(themes, 'reference').map(({ key }) => key)).toEqual(['detection', 'law']);
    expect(themeGaps(themes, 'target')).toEqual([
      { key: 'law', gap: 0.5, largest: 1, questions: 1 },
      { key: 'detection', gap: null, largest: null, questions: 0 },
    ]);
  });
});
