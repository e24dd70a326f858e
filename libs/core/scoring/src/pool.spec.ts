import { describe, expect, it } from '@jest/globals';
import { type Pool, poolLine, round4 } from './index.ts';

interface Sheet {
  readonly title: string;
  readonly arithmetic: readonly string[];
  readonly input: object;
  readonly expected: Pool;
}

const sheets = await Promise.all(
  [
    'weighted-mean',
    'coverage',
    'fewest-answered',
    'not-applicable',
    'per-pillar',
    'ties',
    'empty-and-zero-weights',
    'gaps',
  ].map(async (name): Promise<readonly [string, readonly Sheet[]]> => {
    const file = await import(`../../../../tests/fixtures/scoring/${name}.json`, { with: { type: 'json' } });
    return [name, file.default];
  }),
);

describe.each(sheets)('pooling by hand: %s', (_, cases) => {
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
    [
      '{"scale":4,"threshold":0.7,"cells":[{"question":"1","weight":1e308,"state":"unanswered"}]}',
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
