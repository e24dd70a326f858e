import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@chorsu/kernel';
import { compile } from './compile.ts';
import { openState } from './engine.ts';
import { leadsOf } from './leads.ts';
import { snapshotContent } from './snapshot-content.ts';
import { submissionIssues } from './submission.ts';
import { cellAt } from './state.ts';
import {
  cells,
  currentOf,
  firstProblem,
  firstUnanswered,
  problems,
  scoredInput,
  seenAt,
  unanswered,
} from './views.ts';
import {
  after,
  context,
  documentOf,
  edit,
  opened,
  question,
  recordsOfState,
  row,
  section,
} from './world.fixture.ts';

const person = '0192f3c4-0000-7000-8000-000000000001';
const items = [
  section('one', [
    question('level', 'l', { descriptors: [], required: true }),
    question('integer', 'n', { max: '10' }),
    question('text', 'secret', { condition: '${n} > 5' }),
  ]),
  section('two', [
    question('table', 'people', { required: true, items: [question('text', 'name', { required: true })] }),
    question('calculated', 'c', { calculation: '${n} + 1' }),
    question('note', 'end'),
  ]),
];
const filled = after(
  opened(...items),
  edit('n', '6'),
  edit('secret', 'kept'),
  edit('l', 3, { for: 'health' }),
  edit('l', 2, { for: 'defence' }),
  edit('l', 4, { aspect: 'target' }),
  edit('l', 'high', { aspect: 'confidence' }),
  edit('l', { add: person }, { aspect: 'evidence' }),
  row('people', 'r2'),
  row('people', 'r1'),
  edit('people[r1]/name', 'Aziz'),
);

describe('cells', () => {
  it('come in document order, rows in theirs', () =>
    expect([...cells(filled)].map(({ place }) => place.path)).toEqual([
      'one',
      'l',
      'n',
      'secret',
      'two',
      'people',
      'people[r1]/name',
      'people[r2]/name',
      'c',
      'end',
    ]));
});

describe('finding the way', () => {
  it('to the first unanswered, and on from there', () => {
    expect(firstUnanswered(opened(...items))).toBe('l');
    expect(firstUnanswered(opened(...items), 'l')).toBe('n');
    expect(firstUnanswered(opened(...items), 'n', true)).toBe('people');
    expect(firstUnanswered(filled)).toBe('people[r2]/name');
    expect(firstUnanswered(filled, 'people[r2]/name')).toBe(undefined);
  });
  it('to all unanswered of a section', () => {
    expect(unanswered(opened(...items), 'one')).toEqual(['l', 'n']);
    expect(unanswered(filled)).toEqual(['people[r2]/name']);
  });
  it('to the first problem', () => {
    expect(firstProblem(filled)).toBe('l');
    expect(firstProblem(after(filled, edit('n', '99')), 'l')).toBe('n');
    expect(firstProblem(opened(...items))).toBe(undefined);
  });
});

describe('aspects of a cell', () => {
  it('are read by their current side', () => {
    const cell = cellAt(filled, 'l')!;
    expect(currentOf(filled, cell, 'evidence')).toEqual([person]);
    expect(scoredInput(filled, cell)).toEqual({
      value: 3,
      agreed: null,
      target: 4,
      confidence: 'high',
      isHidden: false,
    });
  });
  it('say what an edit made now has seen', () => {
    expect(seenAt(filled, 'l', 'value')).toHaveLength(2);
    expect(seenAt(filled, 'people', 'rows', 'r1')).toHaveLength(2);
    expect(seenAt(filled, 'nowhere', 'value')).toEqual([]);
  });
});

describe('problems', () => {
  const wrong = after(filled, edit('n', '11'));
  it('are those of one section, where one is named', () => {
    expect(problems(wrong).map(({ at }) => at)).toEqual(['n']);
    expect(problems(wrong, 'one').map(({ at }) => at)).toEqual(['n']);
    expect(problems(wrong, 'two')).toEqual([]);
  });

  it('tell of too many and too few rows, and of none between', () => {
    const table = opened(question('table', 't', { minRows: 2, maxRows: 3, items: [question('text', 'x')] }));
    const withRows = (...ids: string[]) =>
      problems(after(table, ...ids.map((id) => row('t', id)))).map(({ code }) => code);
    expect(withRows()).toEqual([]);
    expect(withRows('a')).toEqual(['answer.too-few-rows']);
    expect(withRows('a', 'b')).toEqual([]);
    expect(withRows('a', 'b', 'c')).toEqual([]);
    expect(withRows('a', 'b', 'c', 'd')).toEqual(['answer.too-many-rows']);
  });
});

describe('submissionIssues', () => {
  it('name what is missing, to reconcile or wrong, in document order', () =>
    expect(submissionIssues(after(filled, edit('n', '11'))).map(({ code, at }) => `${at} ${code}`)).toEqual([
      'l answer.to-reconcile',
      'n answer.too-large',
      'people[r2]/name answer.required',
    ]));
  it('are none when all is said and settled', () => {
    const settle = edit('l', 3, { settle: true });
    expect(
      submissionIssues(after(filled, settle, edit('people[r2]/name', { nonAnswer: 'do_not_know' }))),
    ).toEqual([]);
    expect(submissionIssues(opened(...items)).map(({ at }) => at)).toEqual(['l', 'people']);
  });
});

describe('snapshotContent', () => {
  it('holds what is visible and says something', () => {
    const { answers } = snapshotContent(filled);
    expect(answers.map(({ path }) => path)).toEqual(['l', 'n', 'secret', 'people', 'people[r1]/name', 'c']);
    expect(answers[0]).toMatchObject({
      value: 3,
      text: '3',
      for: ['health'],
      aspects: { confidence: 'high', evidence: [person], target: 4 },
    });
    expect(answers[0]!.changes).toHaveLength(1);
    expect(answers[5]).toEqual({ path: 'c', value: '7', text: '7' });
  });
  it('leaves out hidden answers, which are kept', () => {
    const hidden = after(filled, edit('n', '1'));
    expect(snapshotContent(hidden).answers.map(({ path }) => path)).not.toContain('secret');
    expect(snapshotContent(after(hidden, edit('n', '7'))).answers.map(({ path }) => path)).toContain(
      'secret',
    );
  });
  it('is the same from the same records', () => {
    const again = openState(compile(documentOf(...items)), recordsOfState(filled).reverse(), context);
    expect(canonicalJson(snapshotContent(again))).toBe(canonicalJson(snapshotContent(filled)));
  });
});

describe('leadsOf', () => {
  it('takes the nearest assignment from the question outwards', () => {
    const lead = leadsOf(
      compile(documentOf(...items)),
      { two: 'health', name: 'statistics', one: null },
      'focal point',
    );
    expect(['l', 'people', 'name', 'c', 'unknown'].map(lead)).toEqual([
      'focal point',
      'health',
      'statistics',
      'health',
      'focal point',
    ]);
  });
});
