import { describe, expect, it } from '@jest/globals';
import { rampStep } from './ramp.ts';

describe('colour ramp', () => {
  it('shows the level reached: rounded down', () => {
    expect([0, 0.94, 0.95, 1, 2.4, 3.94, 3.99, 4].map((level) => rampStep(level))).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4,
    ]);
  });

  it('spreads other scales over the same five colours', () => {
    expect([0, 1, 3, 5, 6].map((level) => rampStep(level, 6))).toEqual([0, 0, 2, 3, 4]);
  });
});
