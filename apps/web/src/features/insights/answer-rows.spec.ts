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
        question('4', {
          kind: 'table',
          items: [
            question('4a', { kind: 'text' }),
            question('4b', { kind: 'text' }),
            question('5', { kind: 'table', items: [question('5a', { kind: 'text' })] }),
          ],
        }),
        question('6', { kind: 'calculated', calculation: '1' }),
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
  it('leave out a table without rows and what was not calculated', () => {
    const codes = answerRows(document, {}, []).map(({ question: { code } }) => code);
    expect(codes).toEqual(['1', '3']);
  });
  it('put the rows of a table together, an inner table’s under its own name', () => {
    const held = (path: string) => ({ path, isAvailable: true, value: path });
    const answers = ['4[x]/4a', '4[y]/4a', '4[x]/4b', '4[y]/5[z]/5a', '6'].map(held);
    const [outer, inner, calculated] = answerRows(document, {}, answers).slice(2);
    expect(outer?.table?.columns.map(({ code }) => code)).toEqual(['4a', '4b']);
    expect(outer?.table?.rows.map(({ number, answers: row }) => [number, [...row.keys()]])).toEqual([
      ['1', ['4a', '4b']],
      ['2', ['4a']],
    ]);
    expect(inner?.question.code).toBe('5');
    expect(inner?.table?.rows.map(({ number }) => number)).toEqual(['1.1']);
    expect(calculated?.cells[0]?.answer?.value).toBe('6');
  });
});
