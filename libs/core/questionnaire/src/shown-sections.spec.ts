import { describe, expect, it } from '@jest/globals';
import type { Item, Section } from './question.ts';
import { shownSections } from './shown-sections.ts';

const section = (code: string, ...items: Item[]): Section => ({
  type: 'section',
  code,
  title: { en: code },
  items,
});
const note: Item = { type: 'question', kind: 'note', code: 'n', label: { en: 'n' } };
const shown = (...sections: Section[]): string[] => shownSections({ sections }).map(({ code }) => code);

describe('sections that one goes through', () => {
  it('are the outermost where there are several', () => {
    expect(shown(section('a', section('b')), section('c'))).toEqual(['a', 'c']);
  });

  it('are those inside a single one that holds only sections, however deep', () => {
    expect(shown(section('a', section('b', section('c', note), section('d', note))))).toEqual(['c', 'd']);
  });

  it('are the single one where it holds a question of its own, or nothing', () => {
    expect(shown(section('a', note, section('b')))).toEqual(['a']);
    expect(shown(section('a'))).toEqual(['a']);
    expect(shown()).toEqual([]);
  });
});
