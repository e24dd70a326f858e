import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { manyOf, sharedBy, sharedGapRows } from './gap-sharing-figures.ts';

const question = (code: string) => ({
  type: 'question',
  kind: 'level',
  code,
  label: { en: code },
  descriptors: [],
});
const document = {
  sections: [{ type: 'section', code: 'S', title: { en: 'S' }, items: ['1', '2'].map(question) }],
} as unknown as QuestionnaireDocument;
const gaps = {
  scale: 4,
  countries: ['a', 'b', 'c'],
  paths: ['2@C', '1', 'gone'],
  shown: [3, 2, 2],
  sharing: [
    [0, 1, 2],
    [1, 2],
    [0, 1],
  ],
  gaps: [
    [3, 2, 1],
    [1, 2],
    [1, 1],
  ],
};

describe('shared gaps', () => {
  const rows = sharedGapRows(gaps, document);
  it('stand in the order of the server, with who has how large a gap', () => {
    expect(rows.map(({ path, pillar, shown }) => [path, pillar, shown])).toEqual([
      ['2@C', 'C', 3],
      ['1', undefined, 2],
    ]);
    expect(rows[1]?.sharing).toEqual([
      { countryId: 'b', gap: 1 },
      { countryId: 'c', gap: 2 },
    ]);
  });
  it('are narrowed to those that enough countries have', () => {
    expect(sharedBy(rows, 3).map(({ path }) => path)).toEqual(['2@C']);
    expect([0, 3, 6, 7].map(manyOf)).toEqual([2, 2, 3, 4]);
  });
});
