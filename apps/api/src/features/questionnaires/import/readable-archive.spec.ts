import { describe, expect, it } from '@jest/globals';
import { CFB, utils, write } from '@e965/xlsx';
import { formLimits } from './form-limits.ts';
import { openWorkbook } from './open-workbook.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The first column of a workbook whose shared strings are written as given, one a row. */
function texts(strings: string, count: number): (string | undefined)[] {
  const book = utils.book_new();
  const rows = Array.from({ length: count }, (_, index) => [`text ${index}`]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'survey');
  const written = new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer,
  );
  const archive = CFB.read(written, { type: 'array' });
  CFB.utils.cfb_add(
    archive,
    '/xl/sharedStrings.xml',
    Buffer.from(`${XML}<sst xmlns="${MAIN}">${strings}</sst>`),
  );
  const bytes = new Uint8Array(CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer);
  const [sheet] = openWorkbook(bytes, formLimits).sheets;
  return Array.from(
    { length: count },
    (_, index) => sheet!.rows.find(({ number }) => number === index + 1)?.cells[0]?.text,
  );
}

describe('texts of a workbook', () => {
  it('keep their emoji, written as references or as they are', () =>
    expect(texts('<si><t>&#128512; &#x1F680; 😀 &#1575;&#233; é &amp;#128512;</t></si>', 1)).toEqual([
      '😀 🚀 😀 اé é &#128512;',
    ]));

  it('stay in their cells when an empty one has no end', () =>
    expect(texts('<si><t>a</t></si><si/><si><t>b</t></si><si><t/></si><si><t>c</t></si>', 5)).toEqual([
      'a',
      undefined,
      'b',
      undefined,
      'c',
    ]));

  it('are whole when an empty text stands before formatted ones', () =>
    expect(
      texts(
        '<si><t></t><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and not</t></r></si><si><t xml:space="preserve"/><r><t>x</t></r></si>',
        2,
      ),
    ).toEqual(['bold and not', 'x']));

  it('are left as they are when a reference is none', () =>
    expect(texts('<si><t>&#9999999; &#65; &#x41;</t></si>', 1)[0]).toMatch(/ A A$/));
});
