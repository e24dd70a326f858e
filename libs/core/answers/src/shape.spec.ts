import { describe, expect, it } from '@jest/globals';
import type { Question, QuestionnaireDocument } from '@chorsu/questionnaire';
import { kindOf } from './kinds.ts';
import { compareFor, questionTable, shapeProblem } from './shape.ts';

const question = (kind: string, code: string, more: object = {}): Question =>
  ({ type: 'question', kind, code, label: {}, ...more }) as unknown as Question;
const questions = [
  question('level', 'l', { descriptors: [], isNotApplicableAllowed: true }),
  question('levelPerPillar', 'p', { descriptors: [], pillars: ['C', 'B'] }),
  question('yesPartlyNo', 'y'),
  question('choice', 'c1', { list: 'colours' }),
  question('choices', 'cs', { list: 'colours' }),
  question('rank', 'r', { list: 'colours' }),
  question('integer', 'i'),
  question('decimal', 'd'),
  question('text', 't'),
  question('date', 'day'),
  question('time', 'hour'),
  question('dateTime', 'when'),
  question('location', 'place', { shape: 'point' }),
  question('location', 'route', { shape: 'line' }),
  question('file', 'f', { accept: 'any' }),
  question('calculated', 'sum', { calculation: '1' }),
  question('note', 'n'),
  question('table', 'tab', { items: [question('integer', 'age')] }),
];
const document = {
  scale: { max: 4 },
  lists: {
    colours: [
      { name: 'red', label: {} },
      { name: 'blue', label: {} },
    ],
  },
  sections: [{ type: 'section', code: 's', title: {}, items: questions }],
} as unknown as QuestionnaireDocument;
const table = questionTable(document);
const id = '0192f3c4-0000-7000-8000-000000000001';
const codeOf = (path: string, value: unknown, aspect = 'value') =>
  shapeProblem(document, table, { path, aspect, value })?.code;
const point = { latitude: '41.3', longitude: '69.2' };

describe('shapeProblem', () => {
  it.each([
    ['l', 4],
    ['l', { nonAnswer: 'not_applicable', reason: 'no reactor' }],
    ['y', { nonAnswer: 'do_not_know' }],
    ['p@C', 0],
    ['y', 'partly'],
    ['c1', 'red'],
    ['cs', ['blue', 'red']],
    ['r', ['blue', 'red']],
    ['i', '-12'],
    ['d', '0.125'],
    ['t', 'any text'],
    ['day', '2024-02-29'],
    ['hour', '23:59'],
    ['when', '2026-11-23T05:30:00.000+05:00'],
    ['when', '2026-11-23T05:30'],
    ['place', point],
    ['place', { latitude: '-90', longitude: '180' }],
    ['route', [point, point]],
    ['f', { file: id, name: 'plan.pdf' }],
    ['tab[r1]/age', '7'],
    ['t', null],
  ])('lets %s be %j', (path, value) => expect(codeOf(path, value)).toBeUndefined());

  it.each([
    ['l', 5],
    ['place', { latitude: '90.1', longitude: '0' }],
    ['place', { latitude: '0', longitude: '-180.001' }],
    ['l', 1.5],
    ['l', '3'],
    ['c1', 'green'],
    ['cs', ['red', 'red']],
    ['cs', 'red'],
    ['r', ['green']],
    ['i', '1.5'],
    ['i', 1],
    ['d', '01'],
    ['d', '1e3'],
    ['t', 'x'.repeat(4001)],
    ['day', '2023-02-29'],
    ['hour', '24:00'],
    ['when', '2026-11-23'],
    ['place', [point]],
    ['place', { ...point, latitude: '91' }],
    ['f', { file: 'x', name: 'plan.pdf' }],
    ['y', { nonAnswer: 'whatever' }],
  ])('refuses %s as %j', (path, value) => expect(codeOf(path, value)).toBe('answer.wrong-shape'));

  it.each(['x', 'p@N', 'l@C', 'age', 'tab/age', 'tab[r]/l', 'tab[r]/age@C'])('refuses the path %s', (path) =>
    expect(codeOf(path, null)).toBe('answer.unknown-path'),
  );
  it.each(['p', 'sum', 'n', 'tab'])('has no value to give to %s', (path) =>
    expect(codeOf(path, null)).toBe('answer.unknown-aspect'),
  );
  it('lets only those be not applicable that may', () =>
    expect(codeOf('y', { nonAnswer: 'not_applicable' })).toBe('answer.not-applicable-not-allowed'));

  it.each([
    ['l', 'target', 3, undefined],
    ['y', 'target', 3, 'answer.unknown-aspect'],
    ['l', `proposed:${id}`, 2, undefined],
    ['t', `proposed:${id}`, 2, 'answer.unknown-aspect'],
    ['l', `comment:${id}`, 'We saw more', undefined],
    ['t', `comment:${id}`, 'We saw more', undefined],
    ['n', `comment:${id}`, 'We saw more', 'answer.unknown-aspect'],
    ['l', `comment:${id}`, 3, 'answer.wrong-shape'],
    ['l', 'agreed', 9, 'answer.wrong-shape'],
    ['l', 'agreed', { nonAnswer: 'do_not_know' }, 'answer.wrong-shape'],
    ['l', 'confidence', 'high', undefined],
    ['l', 'confidence', 'sure', 'answer.wrong-shape'],
    ['l', 'comment', 'because', undefined],
    ['l', 'evidence', { add: id }, undefined],
    ['l', 'evidence', [id], 'answer.wrong-shape'],
    ['tab', 'rows', { add: 'r1', position: 'V' }, undefined],
    ['l', 'rows', { add: 'r1', position: 'V' }, 'answer.unknown-aspect'],
  ])('asks the same of %s, aspect %s', (path, aspect, value, code) =>
    expect(codeOf(path, value, aspect)).toBe(code),
  );
});

describe('kinds', () => {
  it.each([
    ['level', 3, '3'],
    ['choices', ['a', 'b'], 'a b'],
    ['location', { ...point, altitude: '400' }, '41.3 69.2 400 0'],
    ['location', [point, point], '41.3 69.2 0 0;41.3 69.2 0 0'],
    ['file', { file: id, name: 'plan.pdf' }, 'plan.pdf'],
  ] as const)('%s reads %j as %j', (kind, value, text) => expect(kindOf(kind).text(value)).toBe(text));

  it('compares choices as a set and ranks in their order', () => {
    expect(compareFor(table.get('cs')!.item, 'value')(['red', 'blue'], ['blue', 'red'])).toBe(true);
    expect(compareFor(table.get('r')!.item, 'value')(['red', 'blue'], ['blue', 'red'])).toBe(false);
    expect(compareFor(table.get('cs')!.item, 'value')({ nonAnswer: 'do_not_know' }, ['red'])).toBe(false);
  });
});
