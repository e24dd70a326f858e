import { describe, expect, it } from '@jest/globals';
import coverage from '../../../../tests/fixtures/scoring/coverage.json' with { type: 'json' };
import empty from '../../../../tests/fixtures/scoring/empty-and-zero-weights.json' with { type: 'json' };
import fewest from '../../../../tests/fixtures/scoring/fewest-answered.json' with { type: 'json' };
import gaps from '../../../../tests/fixtures/scoring/gaps.json' with { type: 'json' };
import notApplicable from '../../../../tests/fixtures/scoring/not-applicable.json' with { type: 'json' };
import perPillar from '../../../../tests/fixtures/scoring/per-pillar.json' with { type: 'json' };
import ties from '../../../../tests/fixtures/scoring/ties.json' with { type: 'json' };
import weighted from '../../../../tests/fixtures/scoring/weighted-mean.json' with { type: 'json' };
import { poolLine, round4 } from './index.ts';

const sheets = { weighted, coverage, fewest, notApplicable, perPillar, ties, empty, gaps };

describe.each(Object.entries(sheets))('pooling by hand: %s', (_, cases) => {
  it.each(cases.map((sheet) => [sheet.title, sheet] as const))('%s', (_title, { input, expected }) =>
    expect(JSON.parse(poolLine(JSON.stringify(input)))).toEqual(expected),
  );
});

describe('poolLine', () => {
  it.each([
    ['not json', 'score.not-json'],
    ['{"scale":4}', 'score.malformed'],
    [
      '{"scale":4,"threshold":0.7,"cells":[{"question":"1","weight":1,"state":"perhaps"}]}',
      'score.malformed',
    ],
    [
      '{"scale":4,"threshold":0.7,"cells":[{"question":"1","weight":"heavy","state":"answered"}]}',
      'score.malformed',
    ],
  ])('says what is wrong with %s', (line, code) =>
    expect(JSON.parse(poolLine(line))).toHaveProperty('issue.code', code),
  );
});

describe('round4', () => {
  it('rounds every tie of five decimals up, whatever its double is', () => {
    const down: number[] = [];
    for (let n = 0; n <= 40_000; n++)
      if (round4(Number(`${n * 10 + 5}e-5`)) !== Number(`${n + 1}e-4`)) down.push(n);
    expect(down).toEqual([]);
  });
  it.each([
    [0, 0],
    [1e-9, 0],
    [4, 4],
    [2 / 3, 0.6667],
    [1e9 + 0.5, 1e9 + 0.5],
  ])('rounds %d to %d', (value, rounded) => expect(round4(value)).toBe(rounded));
});
