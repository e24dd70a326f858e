import { Stopped } from './machine.ts';
import { escapedClass, lineEnds, type CharacterTest } from './pattern-class.ts';
import { readClass } from './pattern-set.ts';

/** A regular expression as read. */
export type Pattern =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly least: number; readonly most: number }
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'boundary' | 'inside' }
  | {
      readonly kind: 'look';
      readonly part: Pattern;
      readonly isBehind: boolean;
      readonly isNegated: boolean;
    };

const deepest = 100;
export const unreadable = (why: string): Stopped =>
  new Stopped('expression.bad_pattern', `In the pattern: ${why}.`);

/** Reads the common syntax of Java and XPath patterns. Throws Stopped for what is broken or not supported. */
export function readPattern(source: string): Pattern {
  const reader = new Reader([...source]);
  const pattern = reader.choice();
  if (!reader.isAtEnd) throw unreadable('a closing bracket too many');
  return pattern;
}

export class Reader {
  readonly letters: readonly string[];
  index = 0;
  /** The flags that hold here. */
  private modes: ReadonlySet<string> = new Set();
  private depth = 0;

  constructor(letters: readonly string[]) {
    this.letters = letters;
  }

  get isAtEnd(): boolean {
    return this.index >= this.letters.length;
  }
  get letter(): string {
    return this.letters[this.index] ?? '';
  }
  startsWith(text: string): boolean {
    return this.letters.slice(this.index, this.index + text.length).join('') === text;
  }
  takeIf(text: string): boolean {
    const isThere = this.startsWith(text);
    if (isThere) this.index += text.length;
    return isThere;
  }
  take(): string {
    if (this.isAtEnd) throw unreadable('it ends too early');
    return this.letters[this.index++]!;
  }

  choice(): Pattern {
    this.depth += 1;
    if (this.depth > deepest) throw unreadable('nested too deeply');
    const options = [this.sequence()];
    while (this.takeIf('|')) options.push(this.sequence());
    this.depth -= 1;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.isAtEnd && this.letter !== '|' && this.letter !== ')') parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): Pattern {
    let part = this.atom();
    for (let bounds = this.bounds(); bounds; bounds = this.bounds()) {
      // Lazy and possessive forms find the same texts where the whole has to match, but for rare possessive ones.
      if (!this.takeIf('?')) this.takeIf('+');
      part = { kind: 'repeat', part, least: bounds[0], most: bounds[1] };
    }
    return part;
  }

  private bounds(): readonly [number, number] | undefined {
    if (this.takeIf('*')) return [0, Infinity];
    if (this.takeIf('+')) return [1, Infinity];
    if (this.takeIf('?')) return [0, 1];
    const counted = /^\{(\d{1,5})(?:(,)(\d{1,5})?)?\}/.exec(
      this.letters.slice(this.index, this.index + 13).join(''),
    );
    if (!counted) return undefined;
    this.index += counted[0].length;
    const least = Number(counted[1]);
    const most = counted[3] !== undefined ? Number(counted[3]) : counted[2] ? Infinity : least;
    if (most < least) throw unreadable('a count whose end is before its start');
    return [least, most];
  }

  private atom(): Pattern {
    const letter = this.take();
    if (letter === '(') return this.group();
    if (letter === '[') return { kind: 'character', test: readClass(this) };
    if (letter === '.') {
      const takesAll = this.modes.has('s');
      return this.character((code) => takesAll || !lineEnds.has(code));
    }
    if (letter === '^') return { kind: 'place', place: 'start' };
    if (letter === '$') return { kind: 'place', place: 'end' };
    if (letter === '\\') return this.escape();
    if (letter === '*' || letter === '+' || letter === '?')
      throw unreadable(`nothing to repeat before “${letter}”`);
    return this.literal(letter);
  }

  private literal(letter: string): Pattern {
    const wanted = letter.codePointAt(0)!;
    return this.character((code) => code === wanted);
  }

  private character(test: CharacterTest): Pattern {
    return { kind: 'character', test: this.inEitherCase(test) };
  }

  inEitherCase(test: CharacterTest): CharacterTest {
    if (!this.modes.has('i')) return test;
    return (code) => {
      const letter = String.fromCodePoint(code);
      return (
        test(code) || test(letter.toLowerCase().codePointAt(0)!) || test(letter.toUpperCase().codePointAt(0)!)
      );
    };
  }

  private escape(): Pattern {
    if (this.takeIf('b')) return { kind: 'place', place: 'boundary' };
    if (this.takeIf('B')) return { kind: 'place', place: 'inside' };
    if (this.takeIf('A')) return { kind: 'place', place: 'start' };
    if (this.takeIf('z') || this.takeIf('Z')) return { kind: 'place', place: 'end' };
    if (this.takeIf('Q')) {
      const parts: Pattern[] = [];
      while (!this.isAtEnd && !this.takeIf('\\E')) parts.push(this.literal(this.take()));
      return { kind: 'sequence', parts };
    }
    if (/[1-9k]/.test(this.letter)) throw unreadable('references back to a group are not supported');
    return this.character(escapedClass(this));
  }

  private group(): Pattern {
    if (this.takeIf('?:') || this.takeIf('?>')) return this.inner();
    for (const isBehind of [false, true]) {
      for (const isNegated of [false, true]) {
        if (!this.takeIf(`?${isBehind ? '<' : ''}${isNegated ? '!' : '='}`)) continue;
        return { kind: 'look', part: this.inner(), isBehind, isNegated };
      }
    }
    if (this.takeIf('?<')) {
      while (this.take() !== '>') continue;
    } else if (this.takeIf('?')) return this.flags();
    return this.inner();
  }

  /** Up to the end of the group, where the flags end that were set in it. */
  private inner(): Pattern {
    const { modes } = this;
    const part = this.choice();
    if (!this.takeIf(')')) throw unreadable('a group is not closed');
    this.modes = modes;
    return part;
  }

  /** `(?i)` and `(?s)` to the end of their group, or `(?i:…)`; the other flags of Java change nothing here. */
  private flags(): Pattern {
    const before = this.modes;
    const modes = new Set(before);
    let isOff = false;
    for (let flag = this.take(); flag !== ')' && flag !== ':'; flag = this.take()) {
      if (!/[dimsuU-]/.test(flag)) throw unreadable('an unknown kind of group');
      if (flag === '-') isOff = true;
      else if (isOff) modes.delete(flag);
      else modes.add(flag);
    }
    this.modes = modes;
    if (this.letters[this.index - 1] === ')') return { kind: 'sequence', parts: [] };
    const part = this.inner();
    this.modes = before;
    return part;
  }
}
