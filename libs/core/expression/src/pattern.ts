import { spend, Stopped, type Machine } from './machine.ts';
import { isWord, type CharacterTest } from './pattern-class.ts';
import { readPattern, unreadable, type Pattern } from './pattern-tree.ts';

/** Steps of a small machine that follows all ways at once, so that time grows with text × pattern and no faster. */
type Step =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { kind: 'fork'; one: number; two: number }
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'boundary' | 'inside' }
  | {
      readonly kind: 'look';
      readonly program: Program;
      readonly isBehind: boolean;
      readonly isNegated: boolean;
    }
  | { readonly kind: 'found' };
type Program = readonly Step[];

const largestProgram = 20_000;
const keptPrograms = 200;
const programs = new Map<string, Program>();

/** Whether the whole text matches. Throws Stopped for a pattern that can't be read or needs too many steps. */
export function matches(machine: Machine, text: string, source: string): boolean {
  const program = programOf(source);
  const codes = Array.from(text, (letter) => letter.codePointAt(0)!);
  return follow({ machine, codes, work: 0 }, program, 0).has(codes.length);
}

function programOf(source: string): Program {
  const known = programs.get(source);
  if (known) return known;
  const steps: Step[] = [];
  write(readPattern(source), steps);
  steps.push({ kind: 'found' });
  if (programs.size >= keptPrograms) programs.clear();
  programs.set(source, steps);
  return steps;
}

function write(pattern: Pattern, steps: Step[]): void {
  if (steps.length > largestProgram) throw unreadable('too many repetitions');
  switch (pattern.kind) {
    case 'sequence':
      for (const part of pattern.parts) write(part, steps);
      break;
    case 'choice':
      writeChoice(pattern.options, steps);
      break;
    case 'repeat':
      writeRepeat(pattern, steps);
      break;
    case 'look': {
      const program: Step[] = [];
      write(pattern.part, program);
      program.push({ kind: 'found' });
      steps.push({ kind: 'look', program, isBehind: pattern.isBehind, isNegated: pattern.isNegated });
      break;
    }
    default:
      steps.push(pattern);
  }
}

const fork = (steps: Step[]): { kind: 'fork'; one: number; two: number } => {
  const step = { kind: 'fork' as const, one: steps.length + 1, two: steps.length + 1 };
  steps.push(step);
  return step;
};

function writeChoice([first, ...others]: readonly Pattern[], steps: Step[]): void {
  if (others.length === 0) return write(first!, steps);
  const way = fork(steps);
  write(first!, steps);
  const end = fork(steps);
  way.two = steps.length;
  writeChoice(others, steps);
  end.one = steps.length;
  end.two = steps.length;
}

function writeRepeat({ part, least, most }: Pattern & { kind: 'repeat' }, steps: Step[]): void {
  for (let count = 0; count < least; count += 1) write(part, steps);
  if (most === Infinity) {
    const way = fork(steps);
    const start = steps.length - 1;
    write(part, steps);
    const back = fork(steps);
    back.one = start;
    back.two = start;
    way.two = steps.length;
    return;
  }
  const ways = [];
  for (let count = least; count < most; count += 1) {
    ways.push(fork(steps));
    write(part, steps);
  }
  for (const way of ways) way.two = steps.length;
}

interface Search {
  readonly machine: Machine;
  readonly codes: readonly number[];
  work: number;
}

/** The places at which a match that begins at `start` can end. */
function follow(search: Search, program: Program, start: number): ReadonlySet<number> {
  const ends = new Set<number>();
  const seen = new Int32Array(program.length).fill(-1);
  let ways: number[] = [];
  enter(search, program, 0, start, seen, ways);
  for (let at = start; ways.length > 0; at += 1) {
    const next: number[] = [];
    for (const way of ways) {
      const step = program[way]!;
      if (step.kind === 'found') ends.add(at);
      else if (step.kind === 'character' && at < search.codes.length && step.test(search.codes[at]!)) {
        enter(search, program, way + 1, at + 1, seen, next);
      }
    }
    ways = next;
  }
  return ends;
}

/** Goes on from a step to all that read a character or end, at one place. */
function enter(
  search: Search,
  program: Program,
  first: number,
  at: number,
  seen: Int32Array,
  ways: number[],
): void {
  const waiting = [first];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (seen[index] === at) continue;
    seen[index] = at;
    search.work += 1;
    if (search.work % 32 === 0) spend(search.machine, 4);
    const step = program[index]!;
    if (step.kind === 'fork') waiting.push(step.two, step.one);
    else if (step.kind === 'character' || step.kind === 'found') ways.push(index);
    else if (step.kind === 'place' ? isAt(search.codes, at, step.place) : isSeen(search, at, step)) {
      waiting.push(index + 1);
    }
  }
}

function isAt(codes: readonly number[], at: number, place: 'start' | 'end' | 'boundary' | 'inside'): boolean {
  if (place === 'start') return at === 0;
  if (place === 'end') return at === codes.length;
  const isBoundary = (at > 0 && isWord(codes[at - 1]!)) !== (at < codes.length && isWord(codes[at]!));
  return isBoundary === (place === 'boundary');
}

function isSeen(
  search: Search,
  at: number,
  { program, isBehind, isNegated }: Step & { kind: 'look' },
): boolean {
  if (!isBehind) return follow(search, program, at).size > 0 !== isNegated;
  for (let start = at; start >= 0; start -= 1) {
    if (follow(search, program, start).has(at)) return !isNegated;
  }
  return isNegated;
}

/** Whether the pattern can be read; for check(). */
export function patternFlaw(source: string): Stopped | undefined {
  try {
    programOf(source);
    return undefined;
  } catch (error) {
    if (error instanceof Stopped) return error;
    throw error;
  }
}
