/** A stream of 32-bit words that depends on the text alone: four hashes of it feed a small generator (sfc32). */
export function seeded(text: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 597399067) ^ (b >>> 15);
    b = Math.imul(b ^ unit, 2869860233) ^ (c >>> 13);
    c = Math.imul(c ^ unit, 951274213) ^ (d >>> 16);
    d = Math.imul(d ^ unit, 2716044179) ^ (a >>> 14);
  }
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 20; round += 1) next();
  return next;
}

/** At least 0, below 1, with 53 bits. */
export const chance = (next: () => number): number =>
  ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 2 ** 53;

export const bytesOf = (next: () => number, count: number): number[] =>
  Array.from({ length: count }, () => next() >>> 24);

/** The minimal standard generator, as ODK's clients seed it: equal seeds shuffle alike everywhere. */
export function parkMiller(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = Math.trunc(seed) % modulus;
  if (state <= 0) state += modulus - 1;
  return () => {
    state = (state * 16_807) % modulus;
    return (state - 1) / (modulus - 1);
  };
}
