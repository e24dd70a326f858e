import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { askingSections } from './side-by-side.ts';

const part = (code: string, items: readonly object[]) => ({
  type: 'section',
  code,
  title: { en: code },
  items,
});
const ask = (code: string, kind: string) => ({
  type: 'question',
  code,
  kind,
  label: { en: code },
  items: [],
});
const document = {
  sections: [
    part('A', [part('A1', [ask('a', 'integer')]), part('A2', [ask('n', 'note'), ask('c', 'calculated')])]),
    part('B', [ask('b', 'text'), part('B1', [ask('t', 'table')])]),
  ],
} as unknown as QuestionnaireDocument;

describe('sections whose answers stand side by side', () => {
  it('are those that ask something themselves', () =>
    expect(askingSections(document).map(({ section, depth }) => [section.code, depth])).toEqual([
      ['A1', 1],
      ['B', 0],
      ['B1', 1],
    ]));
});
