import { describe, expect, it } from '@jest/globals';
import { checkDocument, type Item, type QuestionnaireDocument } from './index.ts';

const documentOf = (...items: Item[]): QuestionnaireDocument => ({
  format: 1,
  code: 'test',
  title: { en: 'Test' },
  sourceLanguage: 'en',
  languages: ['en'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: [{ code: 'C', label: { en: 'Chemical' } }],
  themes: [],
  phases: [],
  lists: { yes: [{ name: 'yes', label: { en: 'Yes' } }] },
  sections: [{ type: 'section', code: 's', title: { en: 'Section' }, items }],
});
const calculated = (code: string, calculation: string): Item => ({
  type: 'question',
  kind: 'calculated',
  code,
  label: { en: code },
  calculation,
});
const codesOf = (...items: Item[]) =>
  checkDocument(documentOf(...items)).map(({ code, at }) => `${code} ${at}`);

describe('checking a document', () => {
  it('finds nothing where nothing is wrong', () =>
    expect(codesOf(calculated('a', '1 + 1'), calculated('b', '${a} * 2'))).toEqual([]));
  it('names calculations that wait for each other', () =>
    expect(codesOf(calculated('a', '${b}'), calculated('b', '${c}'), calculated('c', '${a}'))).toEqual([
      'questionnaire.calculation-cycle a',
    ]));
  it('names a code that is used twice', () =>
    expect(codesOf(calculated('a', '1'), calculated('a', '2'))).toEqual(['questionnaire.duplicate-code a']));
  it('names an expression that does not parse and a reference to nothing', () =>
    expect(codesOf(calculated('a', '1 +'), calculated('b', '${nothing} + ${a}'))).toEqual([
      'questionnaire.expression a',
      'questionnaire.unknown-reference b',
    ]));
  it('names option scores outside 0 to 1, unknown lists and pillars', () =>
    expect(
      codesOf({
        type: 'question',
        kind: 'choice',
        code: 'q',
        label: { en: 'q' },
        list: 'no such',
        pillars: ['X'],
        scores: { yes: '1.5' },
      }),
    ).toEqual([
      'questionnaire.unknown-pillar q',
      'questionnaire.unknown-list q',
      'questionnaire.score-out-of-range q',
    ]));
  it('wants one descriptor a level', () =>
    expect(
      codesOf({ type: 'question', kind: 'level', code: 'q', label: { en: 'q' }, descriptors: [] }),
    ).toEqual(['questionnaire.descriptor-count q']));
});
