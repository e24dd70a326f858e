import { Stopped } from './machine.ts';
import { escapedClass, escapedCode, type CharacterTest, type Letters } from './pattern-class.ts';

interface SetReader extends Letters {
  readonly letter: string;
  takeIf(text: string): boolean;
  startsWith(text: string): boolean;
  /** The test for a letter in either case, where the pattern doesn't mind. */
  inEitherCase(test: CharacterTest): CharacterTest;
}

/** After `[`: ranges, escapes, inner sets and `&&`, up to the closing bracket. */
export function readClass(reader: SetReader, depth = 0): CharacterTest {
  if (depth > 20) throw new Stopped('expression.bad_pattern', 'In the pattern: sets nested too deeply.');
  const isNegated = reader.takeIf('^');
  const tests: CharacterTest[] = [];
  const narrowing: CharacterTest[] = [];
  for (let isFirst = true; isFirst || reader.letter !== ']'; isFirst = false) {
    if (reader.takeIf('&&')) {
      narrowing.push(rest(reader, depth));
      break;
    }
    if (reader.takeIf('[')) tests.push(readClass(reader, depth + 1));
    else tests.push(reader.inEitherCase(member(reader)));
  }
  reader.take();
  return (code) => (tests.some((test) => test(code)) && narrowing.every((test) => test(code))) !== isNegated;
}

/** What follows `&&` in a set, its closing bracket left for the set. */
function rest(reader: SetReader, depth: number): CharacterTest {
  const all: CharacterTest[] = [];
  while (reader.letter !== ']') {
    if (reader.takeIf('[')) all.push(readClass(reader, depth + 1));
    else all.push(reader.inEitherCase(member(reader)));
  }
  return (code) => all.some((test) => test(code));
}

function member(reader: SetReader): CharacterTest {
  const low = single(reader);
  if (typeof low === 'function') return low;
  const isRange = reader.letter === '-' && !reader.startsWith('-]') && !reader.startsWith('-[');
  if (!isRange) return (code) => code === low;
  reader.take();
  const high = single(reader);
  if (typeof high === 'function') return (code) => code === low || code === 45 || high(code);
  if (high < low)
    throw new Stopped('expression.bad_pattern', 'In the pattern: a range whose end is before its start.');
  return (code) => code >= low && code <= high;
}

function single(reader: SetReader): number | CharacterTest {
  const letter = reader.take();
  if (letter !== '\\') return letter.codePointAt(0)!;
  const start = reader.index;
  const code = escapedCode(reader, reader.take());
  if (code !== undefined) return code;
  reader.index = start;
  return escapedClass(reader);
}
