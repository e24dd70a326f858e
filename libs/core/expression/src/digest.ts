/** The first 64 bits of the fractions of roots of primes are the constants of SHA-2 (FIPS 180-4). */
const primes = ((): readonly bigint[] => {
  const found: bigint[] = [];
  for (let candidate = 2n; found.length < 80; candidate += 1n) {
    if (found.every((prime) => candidate % prime !== 0n)) found.push(candidate);
  }
  return found;
})();

/** Of the degree-th root, its fraction's first 64 bits. */
function rootFraction(prime: bigint, degree: 2n | 3n): bigint {
  const scaled = prime << (64n * degree);
  let [low, high] = [0n, 1n << 70n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle;
  }
  return low & 0xffff_ffff_ffff_ffffn;
}

/** Padded to whole blocks, with the length in bits at the end. */
function padded(bytes: readonly number[], block: number, isLittle = false): number[] {
  const tail = block === 128 ? 16 : 8;
  const result = [...bytes, 0x80];
  while (result.length % block !== block - tail) result.push(0);
  const size = Array.from({ length: tail }, (_, index) =>
    Number((BigInt(bytes.length * 8) >> BigInt(8 * index)) & 255n),
  );
  return [...result, ...(isLittle ? size : size.reverse())];
}

const left = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
const bigEndian = (words: readonly number[]): number[] =>
  words.flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);

const sines = Array.from(
  { length: 64 },
  (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0,
);
const turns = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** RFC 1321. */
function md5(bytes: readonly number[]): number[] {
  const data = padded(bytes, 64, true);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let start = 0; start < data.length; start += 64) {
    const word = (index: number): number => {
      const at = start + 4 * index;
      return data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16) | (data[at + 3]! << 24);
    };
    let [a, b, c, d] = state as [number, number, number, number];
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const [mix, index] = [
        [(b & c) | (~b & d), step],
        [(d & b) | (~d & c), (5 * step + 1) % 16],
        [b ^ c ^ d, (3 * step + 5) % 16],
        [c ^ (b | ~d), (7 * step) % 16],
      ][round]! as [number, number];
      const sum = (a + mix + sines[step]! + word(index)) | 0;
      [a, d, c, b] = [d, c, b, (b + left(sum, turns[round]![step % 4]!)) | 0];
    }
    [a, b, c, d].forEach((value, index) => (state[index] = (state[index]! + value) | 0));
  }
  return state.flatMap((word) => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24]);
}

/** FIPS 180-4, 6.1. */
function sha1(bytes: readonly number[]): number[] {
  const data = padded(bytes, 64);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let start = 0; start < data.length; start += 64) {
    const words: number[] = [];
    for (let step = 0; step < 80; step += 1) {
      const at = start + 4 * step;
      words.push(
        step < 16
          ? (data[at]! << 24) | (data[at + 1]! << 16) | (data[at + 2]! << 8) | data[at + 3]!
          : left(words[step - 3]! ^ words[step - 8]! ^ words[step - 14]! ^ words[step - 16]!, 1),
      );
    }
    let [a, b, c, d, e] = state as [number, number, number, number, number];
    words.forEach((word, step) => {
      const [mix, constant] = (
        [
          [(b & c) | (~b & d), 0x5a827999],
          [b ^ c ^ d, 0x6ed9eba1],
          [(b & c) | (b & d) | (c & d), 0x8f1bbcdc],
          [b ^ c ^ d, 0xca62c1d6],
        ] as const
      )[Math.floor(step / 20)]!;
      [a, b, c, d, e] = [(left(a, 5) + mix + e + constant + word) | 0, a, left(b, 30), c, d];
    });
    [a, b, c, d, e].forEach((value, index) => (state[index] = (state[index]! + value) | 0));
  }
  return bigEndian(state);
}

interface Sha2 {
  readonly bits: 32n | 64n;
  readonly rounds: number;
  /** Turns of the two sums and the two schedules; the last of a schedule is a shift. */
  readonly turns: readonly (readonly [bigint, bigint, bigint])[];
}
const narrow: Sha2 = {
  bits: 32n,
  rounds: 64,
  turns: [
    [2n, 13n, 22n],
    [6n, 11n, 25n],
    [7n, 18n, 3n],
    [17n, 19n, 10n],
  ],
};
const wide: Sha2 = {
  bits: 64n,
  rounds: 80,
  turns: [
    [28n, 34n, 39n],
    [14n, 18n, 41n],
    [1n, 8n, 7n],
    [19n, 61n, 6n],
  ],
};

const kept = new Map<bigint, readonly bigint[]>();

function constantsOf(bits: bigint, rounds: number): readonly bigint[] {
  const constants =
    kept.get(bits) ?? primes.slice(0, rounds).map((prime) => rootFraction(prime, 3n) >> (64n - bits));
  kept.set(bits, constants);
  return constants;
}

/** FIPS 180-4, 6.2 and 6.4. */
function sha2(
  bytes: readonly number[],
  { bits, rounds, turns: by }: Sha2,
  start: readonly bigint[],
): bigint[] {
  const mask = (1n << bits) - 1n;
  const right = (word: bigint, turn: bigint): bigint => ((word >> turn) | (word << (bits - turn))) & mask;
  const sum = (word: bigint, [a, b, c]: readonly bigint[]): bigint =>
    right(word, a!) ^ right(word, b!) ^ right(word, c!);
  const schedule = (word: bigint, [a, b, c]: readonly bigint[]): bigint =>
    right(word, a!) ^ right(word, b!) ^ (word >> c!);
  const constants = constantsOf(bits, rounds);
  const size = Number(bits) / 8;
  const data = padded(bytes, size * 16);
  const state = [...start];
  for (let block = 0; block < data.length; block += size * 16) {
    const words: bigint[] = [];
    for (let step = 0; step < rounds; step += 1) {
      const at = block + step * size;
      words.push(
        step < 16
          ? data.slice(at, at + size).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n)
          : (schedule(words[step - 2]!, by[3]!) +
              words[step - 7]! +
              schedule(words[step - 15]!, by[2]!) +
              words[step - 16]!) &
              mask,
      );
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let step = 0; step < rounds; step += 1) {
      const one = h + sum(e, by[1]!) + ((e & f) ^ (~e & mask & g)) + constants[step]! + words[step]!;
      const two = sum(a, by[0]!) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) & mask, a, b, c, (d + one) & mask, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = (state[index]! + value) & mask));
  }
  return state;
}

const split = (words: readonly bigint[], size: number): number[] =>
  words.flatMap((word) =>
    Array.from({ length: size }, (_, index) => Number((word >> BigInt(8 * (size - 1 - index))) & 255n)),
  );
const squares = (from: number, to: number): readonly bigint[] =>
  primes.slice(from, to).map((prime) => rootFraction(prime, 2n));

/** The bytes of MD5, SHA-1, SHA-256, SHA-384 or SHA-512; undefined for another name. */
export function digest(bytes: readonly number[], algorithm: string): number[] | undefined {
  switch (algorithm) {
    case 'MD5':
      return md5(bytes);
    case 'SHA-1':
      return sha1(bytes);
    case 'SHA-256':
      return split(
        sha2(
          bytes,
          narrow,
          squares(0, 8).map((root) => root >> 32n),
        ),
        4,
      );
    case 'SHA-384':
      return split(sha2(bytes, wide, squares(8, 16)), 8).slice(0, 48);
    case 'SHA-512':
      return split(sha2(bytes, wide, squares(0, 8)), 8);
    default:
      return undefined;
  }
}
