// QR codes after ISO/IEC 18004 as far as a short address needs it: byte mode, error correction L, versions 1 to 9.

interface Version {
  /** Error correction codewords of each block. */
  readonly correction: number;
  readonly blocks: number;
  /** Data codewords of each block. */
  readonly data: number;
  readonly alignment: readonly number[];
  /** The 18 bits that say the version, from 7 on. */
  readonly sign?: number;
}

const versions: readonly Version[] = [
  { correction: 7, blocks: 1, data: 19, alignment: [] },
  { correction: 10, blocks: 1, data: 34, alignment: [6, 18] },
  { correction: 15, blocks: 1, data: 55, alignment: [6, 22] },
  { correction: 20, blocks: 1, data: 80, alignment: [6, 26] },
  { correction: 26, blocks: 1, data: 108, alignment: [6, 30] },
  { correction: 18, blocks: 2, data: 68, alignment: [6, 34] },
  { correction: 20, blocks: 2, data: 78, alignment: [6, 22, 38], sign: 0x07c94 },
  { correction: 24, blocks: 2, data: 97, alignment: [6, 24, 42], sign: 0x085bc },
  { correction: 30, blocks: 2, data: 116, alignment: [6, 26, 46], sign: 0x09a99 },
];

/** Powers and logarithms in GF(256) with the polynomial 0x11d. */
const power: number[] = [];
const logarithm: number[] = [];
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  power[exponent] = value;
  logarithm[value] = exponent;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}
const times = (one: number, other: number): number =>
  one && other ? power[(logarithm[one]! + logarithm[other]!) % 255]! : 0;

/** The error correction codewords of one block: the remainder of its division by the generator polynomial. */
function correctionOf(data: readonly number[], count: number): number[] {
  let generator = [1];
  for (let root = 0; root < count; root++)
    generator = [...generator, 0].map(
      (term, place) => term ^ (place > 0 ? times(generator[place - 1]!, power[root]!) : 0),
    );
  const remainder = [...data, ...Array<number>(count).fill(0)];
  for (let place = 0; place < data.length; place++) {
    const factor = remainder[place]!;
    for (let term = 0; term <= count; term++)
      remainder[place + term] = remainder[place + term]! ^ times(generator[term]!, factor);
  }
  return remainder.slice(data.length);
}

const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, place) => (value >> (length - 1 - place)) & 1);

/** Mode, length, text, end and padding, as bytes. */
function codewords(text: Uint8Array, capacity: number): number[] {
  const bits = [...bitsOf(4, 4), ...bitsOf(text.length, 8), ...[...text].flatMap((byte) => bitsOf(byte, 8))];
  while (bits.length < capacity * 8 && (bits.length % 8 !== 0 || bits.length < text.length * 8 + 16))
    bits.push(0);
  const bytes = Array.from({ length: bits.length / 8 }, (_, place) =>
    bits.slice(place * 8, place * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  for (let pad = 0; bytes.length < capacity; pad++) bytes.push(pad % 2 ? 0x11 : 0xec);
  return bytes;
}

/** Data and correction of all blocks, one codeword of each in turn. */
function interleave(data: readonly number[], { blocks, data: length, correction }: Version): number[] {
  const parts = Array.from({ length: blocks }, (_, block) =>
    data.slice(block * length, (block + 1) * length),
  );
  const corrections = parts.map((part) => correctionOf(part, correction));
  const inTurn = (rows: readonly (readonly number[])[], count: number) =>
    Array.from({ length: count }, (_, place) => rows.map((row) => row[place]!)).flat();
  return [...inTurn(parts, length), ...inTurn(corrections, correction)];
}

type Modules = (boolean | undefined)[][];

function drawFinders(modules: Modules) {
  const size = modules.length;
  for (const [top, left] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    for (let row = -1; row <= 7; row++)
      for (let column = -1; column <= 7; column++) {
        const line = modules[top + row];
        if (!line || left + column < 0 || left + column >= size) continue;
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        line[left + column] = ring !== 2 && ring < 4;
      }
}

function drawAlignments(modules: Modules, places: readonly number[]) {
  for (const middleRow of places)
    for (const middleColumn of places) {
      if (modules[middleRow]![middleColumn] !== undefined) continue;
      for (let row = -2; row <= 2; row++)
        for (let column = -2; column <= 2; column++)
          modules[middleRow + row]![middleColumn + column] = Math.max(Math.abs(row), Math.abs(column)) !== 1;
    }
}

/** Correction L with mask 0, with its check bits, masked as the standard says. */
const formatSign = 0b111011111000100;

function drawSigns(modules: Modules, sign: number | undefined) {
  const size = modules.length;
  for (let place = 8; place < size - 8; place++) {
    modules[6]![place] ??= place % 2 === 0;
    modules[place]![6] ??= place % 2 === 0;
  }
  modules[size - 8]![8] = true;
  const format = bitsOf(formatSign, 15).map(Boolean);
  format.forEach((bit, place) => {
    // Once round the upper left finder, once split between the two others.
    if (place < 8) modules[8]![place < 6 ? place : place + 1] = bit;
    else modules[place === 8 ? 7 : 14 - place]![8] = bit;
    if (place < 7) modules[size - 1 - place]![8] = bit;
    else modules[8]![size - 15 + place] = bit;
  });
  if (sign === undefined) return;
  for (let place = 0; place < 18; place++) {
    const bit = ((sign >> place) & 1) === 1;
    modules[Math.floor(place / 3)]![size - 11 + (place % 3)] = bit;
    modules[size - 11 + (place % 3)]![Math.floor(place / 3)] = bit;
  }
}

/** Fills what is free in pairs of columns, up and down in turn, from the right. Mask 0 turns every second module round. */
function fill(modules: Modules, bits: readonly number[]) {
  const size = modules.length;
  let next = 0;
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row]![column] !== undefined) continue;
        modules[row]![column] = ((bits[next++] ?? 0) === 1) !== ((row + column) % 2 === 0);
      }
    }
  }
}

/** The dark modules, row by row, without the quiet zone; undefined when the text has more than 230 bytes. */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = new TextEncoder().encode(text);
  const index = versions.findIndex(({ blocks, data }) => blocks * data >= bytes.length + 2);
  const version = versions[index];
  if (!version) return undefined;
  const size = 21 + 4 * index;
  const modules: Modules = Array.from({ length: size }, () =>
    Array<boolean | undefined>(size).fill(undefined),
  );
  drawFinders(modules);
  drawAlignments(modules, version.alignment);
  drawSigns(modules, version.sign);
  const stream = interleave(codewords(bytes, version.blocks * version.data), version);
  fill(
    modules,
    stream.flatMap((byte) => bitsOf(byte, 8)),
  );
  return modules.map((row) => row.map((module) => module === true));
}
