const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A key that sorts after `before` and before `after` as text: digits of a fraction to the base 62 that never ends in 0.
 * Without
 * `after` the key is short, so that many rows can be added one after another. Two devices may make the same key; the row id then decides.
 */
export function positionBetween(before = '', after?: string): string {
  let key = '';
  for (let place = 0; ; place += 1) {
    const low = DIGITS.indexOf(before[place] ?? '0');
    const high = after === undefined ? DIGITS.length : DIGITS.indexOf(after[place] ?? '0');
    if (after === undefined && before !== '' && low + 1 < high) return key + DIGITS[low + 1]!;
    if (high - low > 1) return key + DIGITS[Math.floor((low + high) / 2)]!;
    key += DIGITS[low]!;
    // Once below the upper bound, only the lower one binds.
    if (high > low) return key + positionBetween(before.slice(place + 1));
    if (after !== undefined && place >= after.length) return `${key}V`;
  }
}
