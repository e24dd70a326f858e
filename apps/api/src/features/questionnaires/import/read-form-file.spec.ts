import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import { questionsOf, type Question } from '@chorsu/questionnaire';
import type { FormReading } from '@chorsu/interchange';
import { utils, write, type BookType } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { formLimits } from './form-limits.ts';
import { readFormFile } from './read-form-file.ts';

/** Each file starts a worker, which takes long on a busy machine. */
jest.setTimeout(60_000);

type Value =
  | string
  | number
  | boolean
  | Date
  | null
  | { formula: string; result?: string | number | { error: '#DIV/0!' } };
type Sheets = Record<string, Value[][]>;

const simple: Sheets = {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::العربية (ar)'],
    ['select_one l', 'a', 'Which?', 'أي؟'],
    ['integer', 'b', 'How many?', 'كم؟'],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)'],
    ['l', 1, 'One'],
    ['l', 2.5, 'Two and a half'],
  ],
  settings: [['form_title'], ['Simple']],
};

async function xlsx(sheets: Sheets): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function written(sheets: Sheets, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const codes = (reading: FormReading): string[] => reading.report.map((line) => line.code);
const question = (reading: FormReading, code: string): Question =>
  [...questionsOf(reading.document!)].map(({ item }) => item).find((item) => item.code === code)!;

/** A zip archive of stored or deflated parts; the declared size may lie. */
function zip(
  parts: Record<string, { bytes: Uint8Array; declared?: number; isEncrypted?: boolean }>,
): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, { bytes, declared = bytes.length, isEncrypted = false }] of Object.entries(parts)) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

describe('workbooks', () => {
  it.each<BookType>(['xlsx', 'biff8', 'xlsb', 'ods'])('reads %s by its content', async (type) => {
    const reading = await readFormFile(written(simple, type));
    expect(codes(reading)).toEqual(['xlsform.section-made']);
    expect(reading.title).toBe('Simple');
    expect(reading.languages).toEqual(['en', 'ar']);
    expect(question(reading, 'b').label).toEqual({ en: 'How many?', ar: 'كم؟' });
    expect(reading.document?.lists['l']?.map((option) => option.name)).toEqual(['1', '2.5']);
  });

  it('reads what exceljs writes: numbers without noise, dates, cached values, booleans', async () => {
    const reading = await readFormFile(
      await xlsx({
        survey: [
          ['type', 'name', 'label', 'default', 'required', 'constraint', 'hint'],
          [
            'decimal',
            'a',
            'A',
            0.1 + 0.2,
            true,
            { formula: '"." & ">1"', result: '.>1' },
            12345678901234567000,
          ],
          ['date', 'b', 'B', new Date(Date.UTC(2026, 10, 23)), false, null, null],
          ['time', 'c', 'C', new Date(Date.UTC(1899, 11, 30, 14, 30)), null, null, null],
        ],
      }),
      { name: 'form' },
    );
    expect(question(reading, 'a')).toMatchObject({
      default: { value: '0.3' },
      required: true,
      validations: [{ rule: '.>1' }],
    });
    expect(question(reading, 'b')).toMatchObject({ default: { value: '2026-11-23' } });
    expect(question(reading, 'b').required).toBeUndefined();
  });

  it('names formulas whose value the file does not hold, and those that ended in an error', async () => {
    const reading = await readFormFile(
      await xlsx({
        survey: [
          ['type', 'name', 'label', 'hint', 'default'],
          ['text', 'a', 'A', { formula: 'NOW()' }, { formula: '""', result: '' }],
          ['text', 'b', 'B', { formula: '1/0', result: { error: '#DIV/0!' } }, null],
        ],
      }),
    );
    expect(question(reading, 'b').guidance).toBeUndefined();
    const cells = reading.report
      .filter(({ code }) => code.startsWith('xlsform.formula'))
      .map(({ severity, code, column, row }) => `${severity} ${code} ${column}${row}`);
    expect(cells).toEqual(['loss xlsform.formula-without-value D2', 'loss xlsform.formula-failed D3']);
  });

  it('leaves the process free while it reads', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 1);
    await readFormFile(await xlsx(simple));
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(5);
  });
});

describe('files that are no form', () => {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  it.each([
    ['nothing', text(''), 'file.empty'],
    ['a text', text('type,name\ntext,a'), 'file.not-a-workbook'],
    ['HTML called .xls', text('<html><table></table></html>'), 'file.not-a-workbook'],
    ['a zip of something else', zip({ 'a.txt': { bytes: text('x') } }), 'file.not-a-workbook'],
    ['a Word document', zip({ 'word/document.xml': { bytes: text('<w/>') } }), 'file.not-a-workbook'],
    [
      'a zip cut short',
      zip({ 'xl/workbook.xml': { bytes: text('<workbook/>') } }).subarray(0, 60),
      'file.broken',
    ],
    [
      'an encrypted zip',
      zip({ 'xl/workbook.xml': { bytes: text('x'), isEncrypted: true } }),
      'file.encrypted',
    ],
    ['a workbook without parts', zip({ 'xl/workbook.xml': { bytes: text('<workbook/>') } }), 'file.broken'],
    [
      'an OLE file cut short',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'file.broken',
    ],
    ['a workbook that is no form', written({ Budget: [['Item', 'Price']] }, 'xlsx'), 'xlsform.not-a-form'],
    ['an empty workbook', written({ survey: [[]] }, 'biff8'), 'xlsform.headings-missing'],
  ])('refuses %s', async (_, bytes, code) => {
    const reading = await readFormFile(bytes);
    expect(reading.document).toBeUndefined();
    expect(codes(reading)).toEqual([code]);
  });

  it.each([
    ['SurveyJS', '{"title": "T", "pages": [{"name": "p", "elements": []}]}'],
    [
      'LimeSurvey',
      '<?xml version="1.0"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType></document>',
    ],
    ['ODK XForms', '<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms"></h:html>'],
  ])('says of a questionnaire of %s what it is', async (program, content) => {
    const reading = await readFormFile(text(content));
    expect(reading.report).toMatchObject([{ code: 'file.other-form', parameters: { program } }]);
  });

  it.each([
    ['{"name": "package", "version": "1"}', 'a JSON text'],
    ['<office:document xmlns:xforms="http://www.w3.org/2002/xforms"/>', 'an XML or HTML text'],
    ['{\\rtf1 text}', 'an RTF text'],
  ])('does not take %s for one', async (content, found) => {
    const reading = await readFormFile(text(content));
    expect(reading.report).toMatchObject([{ code: 'file.not-a-workbook', parameters: { found } }]);
  });

  it('refuses a zip bomb by what it says and by what it does', async () => {
    const zeros = new Uint8Array(3_000_000);
    const limits = { ...formLimits, unpackedBytes: 1_000_000 };
    const honest = zip({ 'xl/workbook.xml': { bytes: zeros } });
    const lying = zip({ 'xl/workbook.xml': { bytes: zeros, declared: 10 } });
    expect(codes(await readFormFile(honest, { limits }))).toEqual(['file.unpacks-too-large']);
    expect(codes(await readFormFile(lying, { limits }))).toEqual(['file.unpacks-too-large']);
  });

  it.each([
    ['bytes', { bytes: 100 }, 'file.too-large'],
    ['sheets', { sheets: 2 }, 'file.too-many-sheets'],
    ['rows', { rows: 2 }, 'file.too-many-rows'],
    ['columns', { columns: 3 }, 'file.too-many-columns'],
    ['characters', { characters: 30 }, 'file.too-much-text'],
    ['time', { seconds: 0.001 }, 'file.too-slow'],
    ['memory', { memoryMegabytes: 4 }, 'file.too-much-memory'],
  ])('keeps the limit of %s', async (_, limit, code) => {
    const reading = await readFormFile(await xlsx(simple), { limits: { ...formLimits, ...limit } });
    expect(codes(reading)).toEqual([code]);
  });

  it('takes a lone cell in the last corner of a sheet as one cell', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('survey');
    sheet.addRows([
      ['type', 'name', 'label'],
      ['text', 'a', 'A'],
    ]);
    sheet.getCell('XFD1048576').value = 'far';
    const reading = await readFormFile(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
    expect(reading.counts.questions).toBe(1);
    expect(reading.report.find((line) => line.code === 'xlsform.column-unheaded')).toMatchObject({
      column: 'XFD',
    });
  }, 60_000);

  it('ends on damaged workbooks of every kind', async () => {
    const formats: BookType[] = ['xlsx', 'biff8'];
    for (const format of formats) {
      const sound = written(simple, format);
      for (let step = 1; step < 6; step += 1) {
        const damaged = sound.slice();
        const at = Math.floor((sound.length * step) / 6);
        damaged.fill(0xff, at, at + 16);
        const reading = await readFormFile(damaged);
        expect(
          reading.document !== undefined || reading.report.some((line) => line.severity === 'error'),
        ).toBe(true);
      }
    }
  }, 60_000);
});
