import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { answerRows } from './answer-rows.ts';

const question = (code: string, more: object) => ({
  type: 'question',
  code,
  label: { en: code },
  theme: 'law',
  ...more,
});
const document = {
  sections: [
    {
      type: 'section',
      code: 'S',
      title: { en: 'S' },
      items: [
        question('1', { kind: 'levelPerPillar', pillars: ['C', 'B'], descriptors: [] }),
        question('2', { kind: 'note' }),
        question('3', { kind: 'text', theme: 'other' }),
        question('4', { kind: 'table', items: [question('4a', { kind: 'text' })] }),
      ],
    },
  ],
} as unknown as QuestionnaireDocument;

describe('answers of a theme', () => {
  it('stand question by question, a cell a pillar, with and without an answer', () => {
    const [row, ...others] = answerRows(document, { theme: 'law' }, [
      { path: '1@B', isAvailable: true, value: 2 },
    ]);
    expect(others).toEqual([]);
    expect(row?.question.code).toBe('1');
    expect(row?.cells).toEqual([
      { path: '1@C', pillar: 'C', answer: undefined },
      { path: '1@B', pillar: 'B', answer: { path: '1@B', isAvailable: true, value: 2 } },
    ]);
  });
  it('count the rows of a table where any are shown', () => {
    const answers = ['x', 'y'].map((row) => ({ path: `4[${row}]/4a`, isAvailable: true, value: row }));
    const rows = answerRows(document, { theme: 'law' }, answers);
    expect(rows.at(-1)?.cells.map(({ row }) => row)).toEqual([1, 2]);
  });
});
