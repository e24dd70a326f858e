import { describe, expect, it } from '@jest/globals';
import { utils, write } from '@e965/xlsx';
import { formLimits } from './form-limits.ts';
import { FileRefusal } from './file-refusal.ts';
import { openWorkbook } from './open-workbook.ts';

const book = utils.book_new();
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['type', 'name'],
    ['text', 'a'],
  ]),
  'survey',
);
const plain = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);

/** The archive with its sizes as 64 bits in extra fields, as streaming programs write it; `claimed` lies about one. */
function wide(archive: Buffer, claimed?: bigint): Uint8Array {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const start = archive.readUInt32LE(end + 16);
  const directory: Buffer[] = [];
  for (let at = start; at < end;) {
    const nameLength = archive.readUInt16LE(at + 28);
    const length = 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    const head = Buffer.from(archive.subarray(at, at + 46 + nameLength));
    const field = Buffer.alloc(20);
    field.writeUInt16LE(1, 0);
    field.writeUInt16LE(16, 2);
    field.writeBigUInt64LE(claimed ?? BigInt(head.readUInt32LE(24)), 4);
    field.writeBigUInt64LE(BigInt(head.readUInt32LE(20)), 12);
    head.fill(0xff, 20, 28);
    head.writeUInt16LE(field.length, 30);
    head.writeUInt16LE(0, 32);
    directory.push(head, field);
    at += length;
  }
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt32LE(Buffer.concat(directory).length, 12);
  return new Uint8Array(Buffer.concat([archive.subarray(0, start), ...directory, tail]));
}

describe('a workbook whose archive was written as a stream', () => {
  it('is read like any other', () =>
    expect(openWorkbook(wide(plain), formLimits)).toEqual(openWorkbook(new Uint8Array(plain), formLimits)));

  it('is refused when it says that it unpacks to more than is allowed', () =>
    expect(() => openWorkbook(wide(plain, 1n << 40n), formLimits)).toThrow(FileRefusal));

  it('is refused when its directory is cut within an extra field', () => {
    const bytes = wide(plain);
    const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const last = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]), end);
    bytes.fill(0xff, last + 30, last + 32);
    expect(() => openWorkbook(bytes, formLimits)).toThrow(FileRefusal);
  });
});
