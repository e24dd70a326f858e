import { expect, it } from '@jest/globals';
import type { Item, Section } from './question.ts';
import { sectionsUpFrom, shownSections } from './shown-sections.ts';

const part = (code: string, ...items: Item[]): Section => ({
  type: 'section',
  code,
  title: { en: code },
  items,
});
const notes = (code: string, count: number): Item[] =>
  Array.from({ length: count }, (_, place) => ({
    type: 'question',
    kind: 'note',
    code: `${code}${place}`,
    label: { en: 'Note' },
  }));
const shown = (...sections: Section[]): string[] => shownSections({ sections }).map(({ code }) => code);

it('a long section that consists of sections is gone through section by section', () => {
  const long = part('long', part('a', ...notes('a', 30)), part('b', ...notes('b', 30)));
  expect(shown(part('first', ...notes('f', 2)), long)).toEqual(['first', 'a', 'b']);
});

it('a short one stays whole, and so does one with questions of its own', () => {
  const short = part('short', part('a', ...notes('a', 3)), part('b', ...notes('b', 3)));
  const own = part('own', ...notes('o', 41), part('c'));
  expect(shown(short, own)).toEqual(['short', 'own']);
});

it('the only section is a frame', () => {
  expect(shown(part('all', part('a'), part('b', part('b1'))))).toEqual(['a', 'b']);
});

it('one that holds nothing is gone through too, and none where there is none', () => {
  expect(shown(part('a'))).toEqual(['a']);
  expect(shown()).toEqual([]);
});

it('names the sections around one', () => {
  const sections = [part('a'), part('b', part('b1', part('b1x')))];
  expect(sectionsUpFrom({ sections }, 'b1x')).toEqual(['b1x', 'b1', 'b']);
  expect(sectionsUpFrom({ sections }, 'none')).toEqual([]);
});
