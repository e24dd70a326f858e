import { inflateRawSync } from 'node:zlib';
import { FileRefusal } from './file-refusal.ts';

/** A part of an archive, as its directory tells. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** Stands where a number is kept in the extra field instead. */
const WIDE = 0xffffffff;
const WIDE_FIELD = 0x0001;
const MOST_ENTRIES = 10_000;

const broken = (reason: string): FileRefusal => new FileRefusal('file.broken', { reason });

/**
 * Looks through a zip archive before a spreadsheet reader sees it: its directory must be sound, its parts must be a
 * workbook's, and all parts together must stay within `limit` bytes, both as declared and as they really unpack. Answers
 * the parts.
 */
export function checkZip(bytes: Uint8Array, limit: number): readonly ZipEntry[] {
  const entries = readDirectory(bytes);
  if (entries.some((entry) => entry.isEncrypted)) throw new FileRefusal('file.encrypted');
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > limit) throw tooLarge(limit);
  const names = entries.map((entry) => entry.name.replace(/\\/g, '/').replace(/^\//, ''));
  // Some programs call the workbook `xl/workbook2.xml`; `content.xml` is an .ods file's.
  if (!names.some((name) => /^xl\/.+\.(xml|bin)$/i.test(name) || name === 'content.xml'))
    throw new FileRefusal('file.not-a-workbook', {
      found: names.includes('word/document.xml') ? 'a Word document' : 'a zip archive',
    });
  let left = limit;
  for (const entry of entries) {
    left -= unpack(bytes, entry, limit, left).length;
    if (left < 0) throw tooLarge(limit);
  }
  return entries;
}

const tooLarge = (limit: number): FileRefusal => new FileRefusal('file.unpacks-too-large', { limit });

function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) throw broken('the archive has no directory; the file may be cut off');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw broken('the archive has too many parts');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw broken('its directory is damaged');
    const nameLength = view.getUint16(at + 28, true);
    const extraAt = at + 46 + nameLength;
    const extraEnd = extraAt + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw broken('its directory is damaged');
    const wide = wideNumbers(view, extraAt, extraEnd);
    const number = (place: number): number => {
      const short = view.getUint32(at + place, true);
      return short === WIDE ? (wide.next().value ?? short) : short;
    };
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      // In the order in which the wide ones follow each other.
      unpacked: number(24),
      packed: number(20),
      offset: number(42),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Programs that write while they pack keep sizes as 64 bits in an extra field, however small they are. */
function* wideNumbers(view: DataView, from: number, end: number): Generator<number, undefined> {
  for (let field = from; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== WIDE_FIELD) continue;
    const fieldEnd = Math.min(end, field + 4 + view.getUint16(field + 2, true));
    for (let at = field + 4; at + 8 <= fieldEnd; at += 8) yield Number(view.getBigUint64(at, true));
  }
  return undefined;
}

/** The content of one part; refused when it is more than what is `left` of the limit. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number, left = limit): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken('a part is damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw broken('a part is cut off');
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  if (method !== 8) throw broken(`a part is packed in an unknown way (${method})`);
  try {
    return inflateRawSync(content, { maxOutputLength: left + 1 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw broken('a part can’t be unpacked');
  }
}
