import { crc32 } from 'node:zlib';
import { unpack, type ZipEntry } from './zip-check.ts';

type Mending = readonly [pattern: RegExp, write: (...found: string[]) => string];

/** Part of a name with its namespace's prefix. */
const prefix = '(?:\\w+:)?';

/**
 * Sound ways to write a text that the spreadsheet reader takes wrongly, and the way it takes rightly. Content is one
 * character a byte here, so that whatever isn't mended stays as it was.
 */
const mendings: readonly Mending[] = [
  // Emoji as references, as openpyxl may write them: it cuts them to 16 bits.
  [
    /&#(?:x([0-9a-f]{5,6})|([0-9]{5,7}));/gi,
    (whole, hexadecimal, decimal) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      const isBeyond = code > 0xffff && code <= 0x10ffff;
      return isBeyond ? Buffer.from(String.fromCodePoint(code)).toString('latin1') : whole!;
    },
  ],
  // An empty shared string without an end: it takes the next one for it, and each later one for the one before.
  [new RegExp(`<(${prefix}si)\\s*/>`, 'g'), (_, name) => `<${name}></${name}>`],
  // An empty text before formatted ones: it reads no further.
  [
    new RegExp(`(<${prefix}(?:si|is)>)<(${prefix}t)(?: [^<>]*)?(?:/>|></\\2>)(?=<${prefix}r>)`, 'g'),
    (_, before) => before!,
  ],
];

const isText = (name: string): boolean => /^[\\/]?xl[\\/].*\.xml$/i.test(name);

/** The archive, with its texts written so that the spreadsheet reader takes all of them rightly. */
export function readableArchive(bytes: Uint8Array, entries: readonly ZipEntry[], limit: number): Uint8Array {
  const mended = new Map<ZipEntry, Buffer>();
  for (const entry of entries.filter(({ name }) => isText(name))) {
    const content = Buffer.from(unpack(bytes, entry, limit)).toString('latin1');
    const text = mendings.reduce((before, [pattern, write]) => before.replace(pattern, write), content);
    if (text !== content) mended.set(entry, Buffer.from(text, 'latin1'));
  }
  if (mended.size === 0) return bytes;
  return archiveOf(
    entries.map((entry) => [entry.name, mended.get(entry) ?? unpack(bytes, entry, limit)] as const),
  );
}

/** A zip archive of parts that aren't packed. */
function archiveOf(parts: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04'), shared, name, content];
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, name);
    locals.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, ...directory, Buffer.from('PK\x05\x06'), end]));
}
