import { Stopped } from './machine.ts';

export type CharacterTest = (code: number) => boolean;

/** What reads one escape: the letters and a place in them. */
export interface Letters {
  readonly letters: readonly string[];
  index: number;
  take(): string;
}

/** Java's line ends, which `.` leaves out. */
export const lineEnds: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x85, 0x2028, 0x2029]);

const isDigit: CharacterTest = (code) => code >= 48 && code <= 57;
/** As in Java: letters, digits and underscore of ASCII. */
export const isWord: CharacterTest = (code) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace: CharacterTest = (code) => code === 32 || (code >= 9 && code <= 13);
const not =
  (test: CharacterTest): CharacterTest =>
  (code) =>
    !test(code);

const classes: Readonly<Record<string, CharacterTest>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, a: 7, e: 27, 0: 0 };

/** Java's names that ECMAScript doesn't know. */
const javaNames: Readonly<Record<string, string>> = {
  Alpha: '[A-Za-z]',
  Digit: '[0-9]',
  Alnum: '[A-Za-z0-9]',
  Upper: '[A-Z]',
  Lower: '[a-z]',
  Punct: '[!-/:-@[-`{-~]',
  Space: '[\\t-\\r ]',
  Blank: '[ \\t]',
  XDigit: '[0-9A-Fa-f]',
  Graph: '[!-~]',
  Print: '[ -~]',
  Cntrl: '[\\0-\\x1f\\x7f]',
  ASCII: '[\\0-\\x7f]',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsLatin: '\\p{Script=Latin}',
  IsCyrillic: '\\p{Script=Cyrillic}',
  IsArabic: '\\p{Script=Arabic}',
  InCyrillic: '[\\u0400-\\u04ff]',
  InArabic: '[\\u0600-\\u06ff]',
};

/** The test of what stands after a backslash. */
export function escapedClass(reader: Letters): CharacterTest {
  const letter = reader.take();
  if (letter === 'p' || letter === 'P') return property(reader, letter === 'P');
  const known = classes[letter];
  if (known) return known;
  const wanted = escapedCode(reader, letter);
  return (code) => code === wanted;
}

/** The one character that an escape stands for; undefined when it stands for several. */
export function escapedCode(reader: Letters, letter: string): number | undefined {
  if (Object.hasOwn(classes, letter) || letter === 'p' || letter === 'P') return undefined;
  if (letter === 'x' || letter === 'u') {
    const digits = reader.letters.slice(reader.index, reader.index + (letter === 'x' ? 2 : 4)).join('');
    if (!/^[0-9a-fA-F]+$/.test(digits))
      throw new Stopped('expression.bad_pattern', 'In the pattern: a broken code.');
    reader.index += digits.length;
    return parseInt(digits, 16);
  }
  return controls[letter] ?? letter.codePointAt(0)!;
}

/** `\p{L}`, `\pL`: one character at a time is asked of the platform, which can't run away. */
function property(reader: Letters, isNegated: boolean): CharacterTest {
  let name = reader.take();
  if (name === '{') {
    name = '';
    for (let letter = reader.take(); letter !== '}'; letter = reader.take()) name += letter;
  }
  let tester: RegExp;
  try {
    tester = new RegExp(`^(?:${javaNames[name] ?? `\\p{${name.replace(/^Is/, '')}}`})$`, 'u');
  } catch {
    throw new Stopped('expression.bad_pattern', `In the pattern: no class “${name}”.`);
  }
  return (code) => tester.test(String.fromCodePoint(code)) !== isNegated;
}
