import { describe, expect, it } from '@jest/globals';
import type { QuestionnaireDocument } from './document.ts';
import { analyse } from './analyse.ts';
import { checkDocument } from './check.ts';
import type { Question } from './question.ts';
import { hashText, readDocument, up } from './stored.ts';

const question = (kind: string, code: string, more: object = {}): Question =>
  ({ type: 'question', kind, code, label: { en: code }, ...more }) as Question;
const five = Array.from({ length: 5 }, () => ({ text: {} }));
const of = (...items: Question[]): QuestionnaireDocument => ({
  format: 1,
  code: 'd',
  title: { en: 'D', fr: 'D' },
  sourceLanguage: 'en',
  languages: ['en', 'fr'],
  scale: { max: 4 },
  referenceLevel: '3',
  coverageThreshold: '0.7',
  pillars: [{ code: 'C', label: { en: 'C' } }],
  themes: [],
  phases: [],
  lists: { title: [{ name: 'a', label: { en: 'A', fr: 'Â' } }] },
  sections: [{ type: 'section', code: 's', title: { en: 'S' }, items }],
});
const codes = (...items: Question[]) => checkDocument(of(...items)).map(({ code, at }) => `${code} ${at}`);
const calculated = (code: string, calculation: string, more: object = {}) =>
  question('calculated', code, { calculation, ...more });

describe('checkDocument', () => {
  it('finds nothing in a sound document', () =>
    expect(
      codes(
        question('text', 'a'),
        question('text', 'b', { condition: "${a} = 'x'", validations: [{ rule: '. != ${a}' }] }),
      ),
    ).toEqual([]));

  it.each([
    ['questionnaire.duplicate-code a', [question('text', 'a'), question('text', 'a')]],
    ['questionnaire.unknown-reference a', [question('text', 'a', { condition: '${nobody} = 1' })]],
    ['expression.unknown_function a', [question('text', 'a', { condition: 'nothing-like(1)' })]],
    ['questionnaire.unknown-list a', [question('choice', 'a', { list: 'none' })]],
    [
      'questionnaire.score-out-of-range a',
      [question('choice', 'a', { list: 'title', scores: { a: '1.5' } })],
    ],
    ['questionnaire.unknown-option a', [question('choice', 'a', { list: 'title', scores: { b: '1' } })]],
    ['questionnaire.negative-weight a', [question('text', 'a', { weight: '-1' })]],
    ['questionnaire.unknown-theme a', [question('text', 'a', { theme: 'x' })]],
    [
      'questionnaire.unknown-pillar a',
      [question('levelPerPillar', 'a', { descriptors: five, pillars: ['X'] })],
    ],
    [
      'questionnaire.thresholds-order a',
      [
        question('integer', 'a', {
          thresholds: [
            { from: '2', score: '0' },
            { from: '2', score: '1' },
          ],
        }),
      ],
    ],
    ['questionnaire.level-out-of-scale a', [question('level', 'a', { descriptors: five, target: '5' })]],
    ['questionnaire.descriptor-count a', [question('level', 'a', { descriptors: [{ text: {} }] })]],
  ])('finds %s', (found, items) => expect(codes(...items)).toEqual([found]));

  it('names an expression that does not parse', () => {
    const document = of(question('text', 'a', { condition: '1 +' }));
    expect(checkDocument(document)[0]).toMatchObject({ at: 'a', severity: 'error' });
    expect(checkDocument(document)).toHaveLength(1);
  });
});

describe('circles', () => {
  it('are named once', () =>
    expect(
      codes(
        calculated('a', '${b} + 1'),
        calculated('b', '${c} + 1'),
        calculated('c', '${a} + 1'),
        calculated('d', '${a}'),
      ),
    ).toEqual(['questionnaire.calculation-cycle a']));
  it('are found through conditions, of sections and of the question itself', () => {
    expect(codes(question('text', 'a', { condition: "${a} = ''" }))).toEqual([
      'questionnaire.calculation-cycle a',
    ]);
    const document = of(question('text', 'a'));
    document.sections[0]!.condition = "${a} = 'x'";
    expect(checkDocument(document).map(({ code, at }) => `${code} ${at}`)).toEqual([
      'questionnaire.calculation-cycle s',
    ]);
  });
  it('are no matter of validations, which nothing reads', () =>
    expect(
      codes(
        question('text', 'a', { validations: [{ rule: '. != ${b}' }] }),
        question('text', 'b', { validations: [{ rule: '. != ${a}' }] }),
      ),
    ).toEqual([]));
  it('do not come from columns of a list that are called like a question', () =>
    expect(
      codes(calculated('label', "instance('title')/root/item[name = ${a}]/label"), question('text', 'a')),
    ).toEqual([]));
});

describe('analyse', () => {
  it('ranks what is read below what reads it', () => {
    const { byCode } = analyse(of(calculated('c', '${b}'), calculated('b', '${a}'), question('text', 'a')));
    const ranks = ['s', 'a', 'b', 'c'].map((code) => byCode.get(code)!.rank);
    expect([...ranks].sort((x, y) => x - y)).toEqual(ranks);
  });
  it('follows a chain of ten thousand calculations', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      calculated(`q${index}`, index ? `\${q${index - 1}} + 1` : '1'),
    );
    expect(analyse(of(...chain.reverse())).issues).toEqual([]);
  });
});

describe('stored documents', () => {
  it('are read, and say where they are malformed', () => {
    expect(readDocument(of(question('text', 'a')))).toMatchObject({ ok: true });
    expect(readDocument({ ...of(), scale: { max: 0 } })).toMatchObject({
      ok: false,
      issues: [{ at: 'scale.max' }],
    });
    expect(readDocument(null)).toMatchObject({ ok: false });
    expect(up({ format: 1 })).toEqual({ format: 1 });
  });
  it('keep their hash when a translation changes, not when the source does', () => {
    const document = of(question('text', 'a'));
    const changed = (text: object) => ({ ...document, title: { ...document.title, ...text } });
    expect(hashText(changed({ fr: 'Autre' }))).toBe(hashText(document));
    expect(hashText(changed({ en: 'Other' }))).not.toBe(hashText(document));
    const option = { ...document, lists: { title: [{ name: 'a', label: { en: 'A', fr: 'X' } }] } };
    expect(hashText(option)).toBe(hashText(document));
    expect(hashText({ ...document, lists: { title: [] } })).not.toBe(hashText(document));
  });
});
