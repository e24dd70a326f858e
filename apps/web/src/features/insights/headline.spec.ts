import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from '../../parts/compared/comparison.fixture.ts';
import { headlineOf } from './headline.ts';

const band = (median: number) => ({ gaps: [null, null, null], band: { n: 4, median } });

describe('the sentence of a comparison', () => {
  it('names the two themes with the largest mean gap', () =>
    expect(headlineOf(comparisonOf([{ gaps: [1, 1, 1] }, { gaps: [2, 3, 1] }, { gaps: [0, 0, 1] }]))).toEqual(
      { of: 'gaps', keys: ['T2', 'T1'] },
    ));

  it('takes only themes that three countries show by name', () =>
    expect(
      headlineOf(comparisonOf([{ gaps: [1, 1, 1] }, { gaps: [3, 3, null] }, { gaps: [2, 2, 2] }])),
    ).toEqual({ of: 'gaps', keys: ['T3', 'T1'] }));

  it('says nothing where no gap is left', () =>
    expect(headlineOf(comparisonOf([{ gaps: [0, 0, 0] }, { gaps: [0, 0, 0] }]))).toBeUndefined());

  it('speaks of the protected countries by their medians where too few are shown by name', () =>
    expect(headlineOf(comparisonOf([band(2), band(1), band(1.5)]))).toEqual({
      of: 'bands',
      keys: ['T2', 'T3'],
    }));

  it('names one theme where the second place is shared, none where the first is', () => {
    expect(headlineOf(comparisonOf([band(2), band(1), band(2)]))).toEqual({ of: 'bands', keys: ['T2'] });
    expect(headlineOf(comparisonOf([band(1), band(1), band(1)]))).toBeUndefined();
  });

  it('says nothing where nothing is available', () =>
    expect(headlineOf(comparisonOf([{ gaps: [null, 2, null] }, { gaps: [null, 1, null] }]))).toBeUndefined());
});
