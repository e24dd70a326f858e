import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from './comparison.fixture.ts';
import { hasNames, rowsOf, spreadCells } from './network-figures.ts';

const words = {
  number: (value: number) => value.toFixed(1),
  range: (low: number, high: number) => `${low} to ${high}`,
  countries: (n: number) => `${n} countries`,
  middleHalf: 'Middle half',
  of: 'Of',
};
const mixed = comparisonOf([
  { gaps: [1, 0, 2, 1], band: { n: 3, median: 1.5 } },
  { gaps: [null, 1, null, null], questions: 2 },
]);
const empty = comparisonOf([{ gaps: [null, null, null] }]);

describe('a region in the network', () => {
  it('has a row for those shown by name and one for the protected, never both in one', () => {
    expect(rowsOf(mixed)).toEqual(['named', 'protected']);
    expect(rowsOf(comparisonOf([{ gaps: [null, 2], band: { n: 4, median: 2 } }]))).toEqual(['protected']);
    expect([rowsOf(empty), hasNames(empty), hasNames(mixed)]).toEqual([[], false, true]);
  });
  it('tells the median and of how many countries', () => {
    expect(spreadCells(mixed, 'named', words)).toEqual([
      {
        figure: { value: 2, isThin: false },
        facts: [
          { label: 'Of', text: '4 countries' },
          { label: 'Middle half', text: '1.75 to 2.25' },
        ],
      },
      { figure: { absence: 'notAvailable' } },
    ]);
    expect(spreadCells(mixed, 'protected', words)[0]).toEqual({
      figure: { value: 1.5, isThin: false },
      facts: [{ label: 'Of', text: '3 countries' }],
    });
  });
});
