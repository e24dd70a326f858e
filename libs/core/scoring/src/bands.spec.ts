import { describe, expect, it } from '@jest/globals';
import { bandOf, FEWEST_PRESENTED, quantile, QUARTILES_FROM } from './bands.ts';
import { areRestsSafe, mayBePresented, mayHangOn, mayStandBeside } from './protected.ts';

/** All worlds of n countries with levels 0…max, countries told apart. */
function* worlds(n: number, levels: readonly number[]): Generator<number[]> {
  if (n === 0) yield [];
  else for (const rest of worlds(n - 1, levels)) for (const level of levels) yield [...rest, level];
}

/** The same without regard to order: enough where all countries play one part. */
function* multisets(n: number, levels: readonly number[], from = 0): Generator<number[]> {
  if (n === 0) yield [];
  else
    for (let at = from; at < levels.length; at++)
      for (const rest of multisets(n - 1, levels, at)) yield [levels[at]!, ...rest];
}

/** Fewest levels that stay possible for a hidden country, over all that can be told. */
function fewestPossible(seen: Iterable<{ told: string; hidden: readonly (readonly number[])[] }>): number {
  const possible = new Map<string, Set<number>[]>();
  for (const { told, hidden } of seen) {
    const sets = possible.get(told) ?? hidden.map(() => new Set<number>());
    possible.set(told, sets);
    hidden.forEach((levels, role) => levels.forEach((level) => sets[role]!.add(level)));
  }
  return Math.min(...[...possible.values()].flat().map(({ size }) => size));
}

const told = (values: readonly number[]): string => JSON.stringify(bandOf(values));
const levels = [0, 1, 2, 3, 4];

describe('a band', () => {
  it('rounds the median to half a level, upwards in the middle', () => {
    expect(bandOf([0, 1, 4])).toEqual({ n: 3, median: 1, quartiles: null });
    expect(bandOf([1, 2, 3, 3.5])).toEqual({ n: 4, median: 2.5, quartiles: null });
    expect(bandOf([0, 1.25, 4])?.median).toBe(1.5);
    expect(bandOf([0, 1.2499, 4])?.median).toBe(1);
  });
  it('has quartiles of type 7 from 8 on', () => {
    expect(bandOf([0, 0, 1, 1, 2, 2, 3])?.quartiles).toBeNull();
    // positions 1 + 7·0.25 = 2.75 and 6.25: 1 + 0.75·(2−1) = 1.75 → 2, 3 + 0.25·(4−3) = 3.25 → 3.5
    expect(bandOf([0, 1, 2, 2, 3, 3, 4, 4])).toEqual({ n: 8, median: 2.5, quartiles: [2, 3.5] });
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
  });
  it('is not made of fewer than three, nor of fewer than the network asks for', () => {
    expect([
      bandOf([]),
      bandOf([1]),
      bandOf([1, 2]),
      bandOf([1, 2, 3], { fewest: 5 }),
      bandOf([1, 2], { fewest: 1 }),
    ]).toEqual(Array(5).fill(null));
  });
});

describe('small worlds: at least two levels stay possible for each protected value', () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 11])('from the band of %d', (n) => {
    const seen = function* () {
      // Countries are alike: each may hold any of the world's values.
      for (const world of multisets(n, levels)) yield { told: told(world), hidden: [world] };
    };
    expect(fewestPossible(seen())).toBeGreaterThanOrEqual(2);
  });

  it.each([1, 2, 3])('on a scale of 0…%d too', (max) => {
    for (const n of [3, 4, 5, 8, 9]) {
      const seen = [...multisets(n, levels.slice(0, max + 1))].map((world) => ({
        told: told(world),
        hidden: [world],
      }));
      expect(fewestPossible(seen)).toBeGreaterThanOrEqual(2);
    }
  });

  it('from a figure shown to a room, for someone who knows their own value in it', () => {
    const shown = (n: number, isPresented: boolean) =>
      levels.flatMap((own) =>
        [...multisets(n - 1, levels)].map((others) => ({
          told: `${own} ${JSON.stringify(bandOf([own, ...others], { isPresented }))}`,
          hidden: [others],
        })),
      );
    for (const n of [3, 4, 8]) expect(fewestPossible(shown(n, false))).toBe(1);
    for (let n = FEWEST_PRESENTED; n <= 11; n++)
      expect(fewestPossible(shown(n, true))).toBeGreaterThanOrEqual(2);
  });

  it('would not hold from two figures of which one group lies within the other, though 3 are left', () => {
    const nested = function* () {
      for (const world of worlds(6, levels)) {
        const [inner, outer] = [world.slice(0, 3), world.slice(3)];
        yield { told: told(inner) + told(world), hidden: [inner, outer] };
      }
    };
    expect(fewestPossible(nested())).toBe(1);
    expect(mayStandBeside(new Set(['1', '2', '3']), new Set(['1', '2', '3', '4', '5', '6']))).toBe(false);
  });

  it('and every level does from one without quartiles, which is why another may hang on one of its countries', () => {
    for (let n = 3; n < QUARTILES_FROM; n++) {
      const seen = [...multisets(n, levels)].map((world) => ({ told: told(world), hidden: [world] }));
      expect([n, fewestPossible(seen)]).toEqual([n, levels.length]);
    }
    for (let n = FEWEST_PRESENTED; n < QUARTILES_FROM; n++) {
      const seen = levels.flatMap((own) =>
        [...multisets(n - 1, levels)].map((others) => ({
          told: `${own} ${JSON.stringify(bandOf([own, ...others], { isPresented: true }))}`,
          hidden: [others],
        })),
      );
      expect([n, fewestPossible(seen)]).toEqual([n, levels.length]);
    }
  });

  it('from two figures that share one country, and not from two that share two', () => {
    const sharing = function* (shared: number, each: number) {
      for (const world of worlds(shared + 2 * each, levels)) {
        const [both, one, other] = [
          world.slice(0, shared),
          world.slice(shared, shared + each),
          world.slice(shared + each),
        ];
        yield {
          told: told([...both, ...one]) + told([...both, ...other]),
          hidden: world.map((level) => [level]),
        };
      }
    };
    expect(fewestPossible(sharing(1, 2))).toBeGreaterThanOrEqual(2);
    expect(fewestPossible(sharing(1, 3))).toBeGreaterThanOrEqual(2);
    expect(fewestPossible(sharing(2, 1))).toBe(1);
    const [first, hanging] = [new Set(['1', '2', '3']), new Set(['3', '4', '5'])];
    expect(mayHangOn(hanging, [first])).toBe(true);
    expect(mayHangOn(new Set(['2', '3', '6']), [first])).toBe(false);
    const eight = new Set(['3', 'a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect([mayHangOn(eight, [first]), mayHangOn(first, [eight])]).toEqual([false, false]);
    expect(mayHangOn(eight, [new Set(['1', '2', '4'])])).toBe(true);
    // One of each is two of both together.
    expect(mayHangOn(new Set(['1', '4', '6']), [first, hanging])).toBe(false);
  });

  it('from three figures of which each hangs on the one before', () => {
    const chain = function* () {
      for (const world of worlds(7, [0, 2, 4])) {
        const figures = [world.slice(0, 3), world.slice(2, 5), world.slice(4, 7)];
        yield { told: figures.map(told).join(), hidden: world.map((level) => [level]) };
      }
    };
    expect(fewestPossible(chain())).toBeGreaterThanOrEqual(2);
  });

  it('from figures over foreign groups', () => {
    const foreign = function* () {
      for (const world of worlds(6, [0, 2, 4])) {
        const [one, other] = [world.slice(0, 3), world.slice(3)];
        yield { told: told(one) + told(other), hidden: [one, other] };
      }
    };
    expect(fewestPossible(foreign())).toBeGreaterThanOrEqual(2);
    expect(mayStandBeside(new Set(['1', '2', '3']), new Set(['4', '5', '6']))).toBe(true);
    expect(mayStandBeside(new Set(['1', '2', '3']), new Set(['3', '2', '1']))).toBe(true);
  });
});

describe('a figure shown to a room', () => {
  const group = new Set(['1', '2', '3', '4', '5']);
  it('needs five, of which the presenter knows all or at most one', () => {
    expect(mayBePresented(group, new Set())).toBe(true);
    expect(mayBePresented(group, new Set(['1', 'x']))).toBe(true);
    expect(mayBePresented(group, new Set(['1', '2']))).toBe(false);
    expect(mayBePresented(group, group)).toBe(true);
    expect(mayBePresented(new Set(['1', '2', '3', '4']), new Set())).toBe(false);
  });
});

describe('a figure over regions', () => {
  it('leaves none or at least three protected in each', () => {
    expect(areRestsSafe([0, 3, 8])).toBe(true);
    expect(areRestsSafe([3, 2])).toBe(false);
    expect(areRestsSafe([3, 4], 4)).toBe(false);
  });
});
