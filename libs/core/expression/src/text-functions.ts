import {
  between,
  each,
  exactly,
  made,
  number,
  text,
  textOrSelf,
  type FunctionRule,
} from './function-rule.ts';
import { spend } from './machine.ts';
import { matches } from './pattern.ts';
import { toText } from './value.ts';

const astral = /[\ud800-\udbff]/;
/** Characters, not UTF-16 units (XPath 1.0, 3.6). */
const characters = (whole: string): string | readonly string[] => (astral.test(whole) ? [...whole] : whole);
const slice = (whole: string, start: number, end?: number): string => {
  const all = characters(whole);
  return typeof all === 'string' ? all.slice(start, end) : all.slice(start, end).join('');
};

/** XPath 1.0's: places count from 1, both bounds are rounded, NaN takes nothing. */
function substring(whole: string, start: number, length?: number): string {
  const from = Math.round(start);
  const to = length === undefined ? Infinity : from + Math.round(length);
  return Number.isNaN(from) || !(to > 1)
    ? ''
    : slice(whole, Math.max(from - 1, 0), to === Infinity ? undefined : to - 1);
}

function translate(whole: string, from: string, to: string): string {
  const targets = [...to];
  const changes = new Map<string, string>();
  [...from].forEach((letter, place) => {
    if (!changes.has(letter)) changes.set(letter, targets[place] ?? '');
  });
  return [...whole].map((letter) => changes.get(letter) ?? letter).join('');
}

export const textFunctions: Readonly<Record<string, FunctionRule>> = {
  string: between(0, 1, (machine, [one]) => textOrSelf(machine, one)),
  concat: between(1, Infinity, (machine, given) => made(machine, each(machine, given).map(toText).join(''))),
  join: between(1, Infinity, (machine, [separator, ...given]) => {
    const between = text(machine, separator!);
    const parts = each(machine, given).map(toText);
    spend(machine, (parts.length * between.length) >> 4);
    return made(machine, parts.join(between));
  }),
  substr: between(2, 3, (machine, [one, from, to]) => {
    const whole = text(machine, one!);
    const end = to && number(machine, to);
    return slice(whole, number(machine, from!), end);
  }),
  substring: between(2, 3, (machine, [one, from, length]) =>
    substring(text(machine, one!), number(machine, from!), length && number(machine, length)),
  ),
  'substring-before': exactly(2, (machine, [one, two]) => {
    const whole = text(machine, one!);
    const place = whole.indexOf(text(machine, two!));
    return place < 0 ? '' : whole.slice(0, place);
  }),
  'substring-after': exactly(2, (machine, [one, two]) => {
    const whole = text(machine, one!);
    const mark = text(machine, two!);
    const place = whole.indexOf(mark);
    return place < 0 ? '' : whole.slice(place + mark.length);
  }),
  contains: exactly(2, (machine, [one, two]) => text(machine, one!).includes(text(machine, two!))),
  'starts-with': exactly(2, (machine, [one, two]) => text(machine, one!).startsWith(text(machine, two!))),
  'ends-with': exactly(2, (machine, [one, two]) => text(machine, one!).endsWith(text(machine, two!))),
  'string-length': between(0, 1, (machine, [one]) => characters(textOrSelf(machine, one)).length),
  'normalize-space': between(0, 1, (machine, [one]) =>
    textOrSelf(machine, one)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, ''),
  ),
  translate: exactly(3, (machine, [one, from, to]) =>
    made(machine, translate(text(machine, one!), text(machine, from!), text(machine, to!))),
  ),
  regex: exactly(2, (machine, [one, pattern]) =>
    matches(machine, text(machine, one!), text(machine, pattern!)),
  ),
};
