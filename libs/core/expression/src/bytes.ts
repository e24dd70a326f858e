/** UTF-8; an unpaired surrogate becomes U+FFFD. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return bytes;
}

/** Reads UTF-8; bytes that are none become U+FFFD. */
export function utf8Text(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length;) {
    const first = bytes[index]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    const rest = bytes.slice(index + 1, index + length);
    const isWhole = rest.length === length - 1 && rest.every((byte) => (byte & 0xc0) === 0x80);
    const lead = length === 1 ? first : first & (0xff >> (length + 1));
    const point = rest.reduce((code, byte) => (code << 6) | (byte & 63), lead);
    const isGood = length > 0 && isWhole && point <= 0x10ffff;
    text += isGood ? String.fromCodePoint(point) : '\ufffd';
    index += isGood ? length : 1;
  }
  return text;
}

export const hexadecimal = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function base64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [one, two, three] = [bytes[index]!, bytes[index + 1], bytes[index + 2]];
    const block = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    text += alphabet[block >> 18]! + alphabet[(block >> 12) & 63]!;
    text +=
      (two === undefined ? '=' : alphabet[(block >> 6) & 63]!) +
      (three === undefined ? '=' : alphabet[block & 63]!);
  }
  return text;
}

/** Undefined when the text is not Base64; white space is skipped. */
export function fromBase64(text: string): number[] | undefined {
  const written = text.replace(/\s+/g, '').replace(/={1,2}$/, '');
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of written) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return bytes;
}
