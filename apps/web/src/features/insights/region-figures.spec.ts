import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from '../../parts/compared/comparison.fixture.ts';
import { bandAt, namedSpread } from '../../parts/compared/group-figures.ts';
import { cellAt, figureAt, snapshotDays } from './region-figures.ts';

const words = {
  level: 'Level',
  gap: 'Gap',
  coverage: 'Coverage',
  number: (value: number) => value.toFixed(1),
  percent: (share: number) => `${Math.round(share * 100)} %`,
};
const comparison = comparisonOf([
  { gaps: [1, 0, null, 2, 0.5], coverage: 0.8 },
  { gaps: [1, 1, null, 1, 1], questions: 2, band: { n: 3, median: 1.5 } },
  { gaps: [null, null, null, null, null], questions: 0 },
]);

describe('figures of a comparison', () => {
  it('tells the range where less than 0.9 is covered', () =>
    expect(figureAt(comparison, 0, 0, 'levels')).toEqual({ value: 2, isThin: false, range: [0.5, 2.5] }));

  it('outlines what rests on fewer than three questions', () =>
    expect(figureAt(comparison, 1, 1, 'levels')).toEqual({ value: 2, isThin: true }));

  it('says why there is no number', () => {
    expect(figureAt(comparison, 0, 2, 'levels')).toEqual({ absence: 'notAvailable' });
    expect(figureAt(comparison, 2, 0, 'levels')).toEqual({ absence: 'notAsked' });
    const short = { ...comparison, availability: [[1]] };
    expect(figureAt(short, 0, 0, 'levels')).toEqual({ absence: 'notEnough' });
  });

  it('tells of a cell its level, gap and coverage', () =>
    expect(cellAt(comparison, 0, 3, 'gaps', words)).toEqual({
      figure: { value: 2, isThin: false },
      facts: [
        { label: 'Level', text: '1.0' },
        { label: 'Coverage', text: '80 %' },
      ],
    }));

  it('tells nothing besides of what is not available', () =>
    expect(cellAt(comparison, 0, 2, 'levels', words)).toEqual({ figure: { absence: 'notAvailable' } }));

  it('keeps the protected countries apart from those shown by name', () => {
    expect(bandAt(comparison, 0)).toBeNull();
    expect(bandAt(comparison, 1)).toEqual({ n: 3, median: 1.5, quartiles: null });
    expect(namedSpread(comparison, 0)).toEqual({ n: 4, median: 2.25, quartiles: [1.75, 2.625] });
    expect(namedSpread(comparisonOf([{ gaps: [1, 2, null] }]), 0)).toBeNull();
  });

  it('knows the first and the last day shown', () =>
    expect(snapshotDays(comparison)).toEqual(['2024-03-01', '2025-03-01']));
});
