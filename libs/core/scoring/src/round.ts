const PLACES = 1e4;

/**
 * Half-up to 4 decimals, once, when a figure is stored. What decides a tie is the shortest decimal that names the
 * double: 1.00005 becomes 1.0001, although 1.00005 × 10 000 is 10000.499999999998.
 */
export function round4(value: number): number {
  const scaled = value * PLACES;
  const below = Math.floor(scaled);
  if (Math.abs(scaled - below - 0.5) > 1e-6) return Math.floor(scaled + 0.5) / PLACES;
  return Math.floor(Number(`${value}e4`) + 0.5) / PLACES;
}
