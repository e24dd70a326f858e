import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CELL_STATES } from './cell-columns.ts';
import { poolLine } from './pool-line.ts';

/** An exact fraction: the second implementation makes no doubles at all. */
type Fraction = readonly [bigint, bigint];
const whole = (n: number): Fraction => [BigInt(n), 1n];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = (a: Fraction, [c, d]: Fraction): Fraction => times(a, [d, c]);
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, whole(0));
type Round = (exact: Fraction) => number;
/** Half-up in whole numbers; nothing here is below 0. */
const halfUp: Round = ([a, b]) => Number((a * 20_000n + b) / (2n * b)) / 10_000;
/** Differs from half-up at exact ties alone. */
const halfDown: Round = ([a, b]) => Number((a * 20_000n + b - 1n) / (2n * b)) / 10_000;

interface Cell {
  readonly question: string;
  readonly weight: number;
  readonly state: (typeof CELL_STATES)[number];
  readonly level?: number | null;
  readonly target?: number | null;
}

/** Written clause by clause as the rules are told, in no hurry. */
function reference(scale: number, threshold: number, all: readonly Cell[], rounded: Round) {
  const cells = all.filter(({ weight, state }) => weight > 0 && state !== 'hidden');
  const applicable = cells.filter(({ state }) => state !== 'not_applicable');
  const share = (cell: Cell): Fraction => [
    BigInt(cell.weight),
    BigInt(applicable.filter(({ question }) => question === cell.question).length),
  ];
  const weigh = (some: readonly Cell[]): Fraction => sum(some.map(share));
  const answered = applicable.filter(({ state }) => state === 'answered');
  const scored = answered.filter(({ level }) => typeof level === 'number');
  const missing = applicable.filter(({ state }) => state !== 'answered');
  const points = sum(scored.map((cell) => times(share(cell), whole(cell.level!))));
  const questions = [...new Set(cells.map(({ question }) => question))];
  const leftIn = sum(questions.map((code) => whole(cells.find(({ question }) => question === code)!.weight)));

  const coverage = applicable.length === 0 ? 0 : rounded(over(weigh(answered), weigh(applicable)));
  const isShown =
    scored.length > 0 &&
    coverage >= threshold &&
    answered.length >= 3 &&
    rounded(over(weigh(applicable), leftIn)) >= 0.5;
  const ranged = [...scored, ...missing];
  const best = plus(points, times(weigh(missing), whole(scale)));
  const gapped = scored.filter(({ target }) => typeof target === 'number');
  const gapOf = ({ level, target }: Cell): number => Math.max(0, target! - level!);
  const n = (state: Cell['state']): number => cells.filter((cell) => cell.state === state).length;
  return {
    score: isShown ? rounded(over(points, weigh(scored))) : null,
    coverage,
    low: ranged.length === 0 ? null : rounded(over(points, weigh(ranged))),
    high: ranged.length === 0 ? null : rounded(over(best, weigh(ranged))),
    counts: {
      answered: n('answered'),
      not_applicable: n('not_applicable'),
      do_not_know: n('do_not_know'),
      prefer_not: n('prefer_not'),
      unanswered: n('unanswered'),
    },
    gap:
      gapped.length === 0
        ? null
        : rounded(over(sum(gapped.map((cell) => times(share(cell), whole(gapOf(cell))))), weigh(gapped))),
    gaps: gapped.filter((cell) => gapOf(cell) > 0).length,
    largestGap: gapped.length === 0 ? null : Math.max(...gapped.map(gapOf)),
  };
}

const cell = fc.record({
  state: fc.oneof(
    { weight: 4, arbitrary: fc.constant('answered' as const) },
    fc.constantFrom(...CELL_STATES),
  ),
  level: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 10 }),
  target: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 2 }),
});
/** A condition hides all cells of a question. */
const question = fc
  .record({ weight: fc.integer({ min: 0, max: 6 }), cells: fc.array(cell, { minLength: 1, maxLength: 4 }) })
  .map(({ weight, cells }) =>
    cells.map((one) => ({
      ...one,
      weight,
      state: cells[0]!.state === 'hidden' || one.state === 'hidden' ? cells[0]!.state : one.state,
    })),
  );
const questionnaire = fc
  .array(question, { maxLength: 9 })
  .map((questions): Cell[] =>
    questions.flatMap((cells, n) => cells.map((one) => ({ question: `q${n}`, ...one }))),
  );

describe('pooling, against a second implementation in exact fractions', () => {
  const pooled = (threshold: number, cells: readonly Cell[]) =>
    JSON.parse(poolLine(JSON.stringify({ scale: 4, threshold, cells })));
  const thresholds = fc.constantFrom(0.5, 0.6, 0.7, 0.75);

  it('is the same to the last decimal where halves and quarters share a weight', () =>
    fc.assert(
      fc.property(questionnaire, thresholds, (all, threshold) => {
        const cells = all.filter(({ question }) => {
          const shared = all.filter((one) => one.question === question && one.state !== 'not_applicable');
          return shared.length !== 3;
        });
        expect(pooled(threshold, cells)).toEqual(reference(4, threshold, cells, halfUp));
      }),
      { numRuns: 3_000, seed: 20261123 },
    ));

  it('differs by no more than the side of an exact tie where thirds do: sums are of doubles', () =>
    fc.assert(
      fc.property(questionnaire, thresholds, (cells, threshold) => {
        const up = reference(4, threshold, cells, halfUp);
        const down = reference(4, threshold, cells, halfDown);
        for (const [fact, value] of Object.entries(pooled(threshold, cells)))
          expect([up[fact as keyof typeof up], down[fact as keyof typeof down]]).toContainEqual(value);
      }),
      { numRuns: 3_000, seed: 20261123 },
    ));
});
