import { FileRefusal } from './file-refusal.ts';

export type FileFormat = 'zip' | 'ole';

const starts = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Beginnings of what people take for a workbook, so that the refusal can say what it is. */
const others: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['a PDF', (bytes) => starts(bytes, 0x25, 0x50, 0x44, 0x46)],
  ['an image', (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff)],
  ['a gzip archive', (bytes) => starts(bytes, 0x1f, 0x8b)],
  ['a 7-Zip or RAR archive', (bytes) => starts(bytes, 0x37, 0x7a, 0xbc) || starts(bytes, 0x52, 0x61, 0x72)],
  ['an XML or HTML text', (bytes) => /^\ufeff?\s*</.test(textStart(bytes))],
  ['an RTF text', (bytes) => /^\{\\rtf/.test(textStart(bytes))],
  ['a JSON text', (bytes) => /^\ufeff?\s*[{[]/.test(textStart(bytes))],
  ['a plain text', (bytes) => !/[\u0000-\u0008\u000e-\u001f]/.test(textStart(bytes))],
];

/** Questionnaires of other programs, told by what all their files hold near the beginning. */
const otherForms: readonly (readonly [string, RegExp])[] = [
  ['LimeSurvey', /^\ufeff?\s*<[^]*<LimeSurveyDocType>/],
  ['SurveyJS', /^\ufeff?\s*\{[^]*"(pages|elements|questions)"\s*:\s*\[/],
  ['ODK XForms', /^\ufeff?\s*(<\?[^]*?\?>\s*)?<h:html\b/],
];
const FORM_START = 65_536;

const textStart = (bytes: Uint8Array, length = 512): string =>
  new TextDecoder().decode(bytes.subarray(0, length));

/** Tells the format by content; the file's name is never asked. Throws FileRefusal for anything but a workbook's container. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw new FileRefusal('file.empty');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const text = textStart(bytes, FORM_START);
  const program = otherForms.find(([, matches]) => matches.test(text))?.[0];
  if (program) throw new FileRefusal('file.other-form', { program });
  const found = others.find(([, matches]) => matches(bytes))?.[0] ?? 'unknown bytes';
  throw new FileRefusal('file.not-a-workbook', { found });
}
