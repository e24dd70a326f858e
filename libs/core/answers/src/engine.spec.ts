import { describe, expect, it } from '@jest/globals';
import { compile } from './compile.ts';
import { applyChanges, applyRecords, openState } from './engine.ts';
import { cellAt } from './state.ts';
import { optionsAt, problems, progressAt, seenAt } from './views.ts';
import {
  after,
  context,
  documentOf,
  edit,
  environment,
  opened,
  question,
  recordsOfState,
  row,
  section,
  shown,
} from './world.fixture.ts';

const calculated = (code: string, calculation: string) => question('calculated', code, { calculation });

describe('conditions', () => {
  it('hide a question, which reads as empty and keeps its answer', () => {
    const state = opened(
      question('yesPartlyNo', 'a'),
      question('integer', 'b', { condition: "${a} = 'yes'" }),
      calculated('c', 'coalesce(${b}, 7)'),
    );
    expect(shown(state, 'b')).toBe('hidden');
    const visible = after(state, edit('a', 'yes'), edit('b', '3'));
    expect([shown(visible, 'b'), shown(visible, 'c')]).toEqual(['3', '3']);
    const hidden = after(visible, edit('a', 'no'));
    expect([shown(hidden, 'b'), shown(hidden, 'c')]).toEqual(['hidden', '7']);
    expect(shown(after(hidden, edit('a', 'yes')), 'b')).toBe('3');
  });

  it('of a section hide all below, through sections within', () => {
    const state = opened(
      section('one', [question('yesPartlyNo', 'a')]),
      section('two', [section('inner', [question('text', 't', { default: { value: 'x' } })])], {
        condition: "${a} = 'yes'",
      }),
      section('three', [calculated('c', "concat('-', ${t})")]),
    );
    expect([shown(state, 't'), shown(state, 'c')]).toEqual(['hidden', '-']);
    const open = after(state, edit('a', 'yes'));
    expect([shown(open, 't'), shown(open, 'c')]).toEqual(['x', '-x']);
  });

  it('that cannot be worked out hide nothing', () =>
    expect(shown(opened(question('text', 'a', { condition: 'nothing-like(1)' })), 'a')).toBe(null));
});

describe('calculations', () => {
  it('chain, whatever the order in which they stand', () => {
    const state = opened(calculated('c', '${b} + 1'), calculated('b', '${a} * 2'), question('integer', 'a'));
    expect(shown(state, 'c')).toBe(null);
    expect(shown(after(state, edit('a', '4')), 'c')).toBe('9');
  });
  it('that give no number are empty', () =>
    expect([
      shown(opened(calculated('a', '1 div 0')), 'a'),
      shown(opened(calculated('b', "number('x')")), 'b'),
    ]).toEqual([null, null]));
  it('that go round in circles are left out and told', () => {
    const compiled = compile(
      documentOf(calculated('a', '${b} + 1'), calculated('b', '${a} + 1'), calculated('c', '1 + 1')),
    );
    expect(compiled.issues.map(({ code }) => code)).toEqual(['questionnaire.calculation-cycle']);
    expect(shown(openState(compiled, [], context), 'c')).toBe('2');
  });
  it('follow the clock', () => {
    const state = opened(calculated('a', 'today()'));
    expect(shown(state, 'a')).toBe('2026-11-23');
    expect(shown(applyChanges(state, [], { ...environment, today: '2026-11-24' }).state, 'a')).toBe(
      '2026-11-24',
    );
  });
});

describe('defaults', () => {
  it('stand until someone answers, and do not come back when the answer is emptied', () => {
    const state = opened(question('integer', 'a', { default: { value: '5' } }), calculated('b', '${a} + 1'));
    expect(cellAt(state, 'a')).toMatchObject({ value: '5', isPreset: true });
    expect(shown(state, 'b')).toBe('6');
    const emptied = after(state, edit('a', null));
    expect(cellAt(emptied, 'a')).toMatchObject({ value: null, isPreset: false });
  });
  it('may be expressions', () =>
    expect(shown(opened(question('date', 'a', { default: { expression: 'today()' } })), 'a')).toBe(
      '2026-11-23',
    ));
  it('that do not fit the question are none', () =>
    expect(shown(opened(question('choice', 'a', { list: 'letters', default: { value: 'z' } })), 'a')).toBe(
      null,
    ));
});

describe('validation', () => {
  const state = opened(
    question('integer', 'a', {
      min: '0',
      validations: [{ rule: '. < ${b}', message: { en: 'Less than b' } }],
    }),
    question('integer', 'b'),
    question('text', 't', { maxLength: 3 }),
    question('text', 'free'),
    question('level', 'l', { descriptors: [], isNotApplicableAllowed: true }),
  );
  it('is not asked of empty answers', () => expect(problems(state)).toEqual([]));
  it('says what is wrong, in the designer’s words, and never refuses', () => {
    const { state: next, outcomes } = applyChanges(state, [edit('b', '3'), edit('a', '5')]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect(cellAt(next, 'a')!.issues).toMatchObject([
      { code: 'answer.invalid', at: 'a', wording: { en: 'Less than b' } },
    ]);
  });
  it('is asked again when what it reads changes', () =>
    expect(problems(after(state, edit('b', '3'), edit('a', '5'), edit('b', '6')))).toEqual([]));
  it('knows ranges, lengths and missing reasons', () =>
    expect(
      problems(
        after(
          state,
          edit('b', '9'),
          edit('a', '-1'),
          edit('t', 'four'),
          edit('free', 'as long as one likes'),
          edit('l', { nonAnswer: 'not_applicable' }),
        ),
      ).map(({ code }) => code),
    ).toEqual(['answer.too-small', 'answer.too-long', 'answer.reason-missing']));
  it('finds nothing wrong at the bounds themselves', () =>
    expect(problems(after(state, edit('b', '9'), edit('a', '0'), edit('t', 'for')))).toEqual([]));
  it('refuses only a wrong shape, and what was built on it', () => {
    const bad = edit('a', 'many');
    const { outcomes } = applyChanges(state, [bad, edit('a', '3', { seen: [bad.id] }), edit('b', '1')]);
    expect(outcomes).toMatchObject([
      { outcome: 'refused', problem: { code: 'answer.wrong-shape' } },
      { outcome: 'refused' },
      { outcome: 'applied' },
    ]);
  });
});

describe('non-answers', () => {
  it('read as empty, and their kind can be asked for', () => {
    const state = after(
      opened(
        question('integer', 'a'),
        calculated('b', 'coalesce(${a}, 9)'),
        calculated('c', 'non-answer(${a})'),
      ),
      edit('a', { nonAnswer: 'do_not_know' }),
    );
    expect([shown(state, 'b'), shown(state, 'c')]).toEqual(['9', 'do_not_know']);
    expect(state.total).toMatchObject({ total: 1, answered: 0, nonAnswered: 1 });
  });
});

describe('questions per pillar', () => {
  const state = opened(
    question('levelPerPillar', 'p', { pillars: ['C', 'B'], descriptors: [], required: true }),
    calculated('sum', 'sum(${p})'),
    calculated('c', '${p.C}'),
    question('text', 't', { condition: '${p.B} > 2' }),
  );
  it('have a cell a pillar', () => {
    const next = after(state, edit('p@C', 1), edit('p@B', 3));
    expect(['sum', 'c', 't'].map((code) => shown(next, code))).toEqual(['4', '1', null]);
    expect(progressAt(next)).toMatchObject({ total: 3, required: 2, requiredDone: 2, answered: 2 });
    expect(progressAt(state)).toMatchObject({ total: 2, required: 2, requiredDone: 0 });
  });
});

describe('tables', () => {
  const table = (...items: Parameters<typeof opened>) => question('table', 'people', { items, minRows: 2 });
  const state = opened(
    question('integer', 'bonus'),
    table(
      question('integer', 'age'),
      calculated('double', '${age} * 2 + coalesce(${bonus}, 0)'),
      question('text', 'name', { condition: '${age} > 17' }),
      calculated('place', 'position(..)'),
    ),
    calculated('total', 'sum(${age})'),
    calculated('count', 'count(${people})'),
  );
  const rows = after(
    state,
    row('people', 'r1'),
    row('people', 'r2'),
    edit('people[r1]/age', '20'),
    edit('people[r2]/age', '5'),
  );

  it('read their own row from within and all rows from outside', () => {
    expect(
      ['people[r1]/double', 'people[r2]/double', 'total', 'count'].map((path) => shown(rows, path)),
    ).toEqual(['40', '10', '25', '2']);
    expect([shown(rows, 'people[r1]/name'), shown(rows, 'people[r2]/name')]).toEqual([null, 'hidden']);
  });
  it('follow an answer outside in every row', () =>
    expect(
      ['people[r1]/double', 'people[r2]/double'].map((path) => shown(after(rows, edit('bonus', '1')), path)),
    ).toEqual(['41', '11']));
  it('lose and regain a row with its answers', () => {
    const gone = after(rows, edit('people', { remove: 'r1' }, { aspect: 'rows' }));
    expect([cellAt(gone, 'people[r1]/age'), shown(gone, 'total'), shown(gone, 'count')]).toEqual([
      undefined,
      '5',
      '1',
    ]);
    expect(shown(gone, 'people[r2]/place')).toBe('1');
    expect(problems(gone)).toMatchObject([{ code: 'answer.too-few-rows', at: 'people' }]);
    const back = applyChanges(gone, [edit('people[r1]/name', 'Aziz')]).state;
    expect([shown(back, 'people[r1]/age'), shown(back, 'total')]).toEqual(['20', '25']);
    expect(cellAt(back, 'people')!.isToReconcile).toBe(true);
  });
  it('have their positions right when a row moves', () => {
    const moved = after(rows, edit('people', { move: 'r1', position: 'z' }, { aspect: 'rows' }));
    expect([shown(moved, 'people[r1]/place'), shown(moved, 'people[r2]/place')]).toEqual(['2', '1']);
  });
  it('tell how many rows are wanted', () => {
    const state = opened(
      question('integer', 'n'),
      question('table', 't', { rowCount: '${n}', items: [question('text', 'x')] }),
    );
    const wanted = after(state, edit('n', '1'));
    expect(cellAt(wanted, 't')).toMatchObject({ wantedRows: 1, issues: [{ code: 'answer.row-count' }] });
    expect(cellAt(after(wanted, row('t', 'r')), 't')).toMatchObject({ wantedRows: 1, issues: [] });
    const half = opened(question('table', 't', { rowCount: '5 div 2', items: [question('text', 'x')] }));
    expect(cellAt(half, 't')).toMatchObject({ wantedRows: 2 });
  });
  it('may stand within tables', () => {
    const nested = after(
      opened(
        question('table', 'a', {
          items: [
            question('table', 'b', { items: [question('integer', 'n')] }),
            calculated('inner', 'sum(${n})'),
          ],
        }),
        calculated('outer', 'sum(${n})'),
      ),
      ...[row('a', 'x'), row('a', 'y'), row('a[x]/b', '1'), row('a[x]/b', '2'), row('a[y]/b', '1')],
      ...[edit('a[x]/b[1]/n', '1'), edit('a[x]/b[2]/n', '2'), edit('a[y]/b[1]/n', '4')],
    );
    expect([shown(nested, 'a[x]/inner'), shown(nested, 'a[y]/inner'), shown(nested, 'outer')]).toEqual([
      '3',
      '4',
      '7',
    ]);
  });
});

describe('choice filters', () => {
  const state = opened(
    question('choice', 'country', { list: 'countries' }),
    question('choice', 'city', { list: 'cities', filter: 'country = ${country}' }),
  );
  const names = (of: typeof state) => optionsAt(of, 'city').map(({ name }) => name);
  it('offer what fits the other answers', () => {
    expect(names(state)).toEqual([]);
    const uz = after(state, edit('country', 'uz'));
    expect(names(uz)).toEqual(['tashkent', 'samarkand']);
    expect(cellAt(uz, 'city')).not.toBe(cellAt(state, 'city'));
  });
  it('tell of an answer that is offered no more, and keep it', () => {
    const kz = after(state, edit('country', 'uz'), edit('city', 'samarkand'), edit('country', 'kz'));
    expect(shown(kz, 'city')).toBe('samarkand');
    expect(problems(kz)).toMatchObject([{ code: 'answer.not-offered', at: 'city' }]);
  });
  it('know a name that a cascading list has below several parents', () => {
    const towns = opened(
      question('choice', 'country', { list: 'countries' }),
      question('choice', 'town', { list: 'towns', filter: 'country = ${country}' }),
    );
    for (const country of ['uz', 'kz'])
      expect(problems(after(towns, edit('country', country), edit('town', 'center')))).toEqual([]);
    expect(problems(after(towns, edit('country', 'kz'), edit('town', 'osh')))).toMatchObject([
      { code: 'answer.not-offered', at: 'town' },
    ]);
  });
});

describe('a state', () => {
  const items = [
    section('one', [
      question('integer', 'a', { required: true }),
      question('integer', 'b', { required: '${a} > 5' }),
    ]),
    section('two', [question('text', 't', { condition: '${a} > 1' }), question('note', 'n')]),
  ];
  it('counts progress a section and in all', () => {
    const state = after(opened(...items), edit('a', '6'));
    expect(progressAt(state, 'one')).toMatchObject({ total: 2, answered: 1, required: 2, requiredDone: 1 });
    expect(progressAt(state, 'two')).toMatchObject({ total: 1, answered: 0, required: 0 });
    expect(progressAt(state)).toMatchObject({ total: 3, answered: 1, required: 2, requiredDone: 1 });
  });
  it('says which places were touched and leaves all other cells the very same', () => {
    const state = opened(...items);
    const { state: next, touched } = applyChanges(state, [edit('a', '1')]);
    expect(touched).toEqual(['a']);
    expect(cellAt(next, 't')).toBe(cellAt(state, 't'));
    const seen = seenAt(next, 'a', 'value');
    expect(applyChanges(next, [edit('a', '7', { seen })]).touched.toSorted()).toEqual(['a', 'b', 't']);
    expect(shown(state, 'a')).toBe(null);
  });
  it('takes in what a server has stored', () => {
    const state = after(opened(...items), edit('a', '6'));
    const empty = opened(...items);
    expect(shown(applyRecords(empty, recordsOfState(state)).state, 't')).toBe(null);
  });
  it('reads the side of the lead', () => {
    const state = after(opened(...items), edit('a', '1', { for: 'health' }), edit('a', '6'));
    expect(cellAt(state, 'a')).toMatchObject({ value: '6', isToReconcile: true });
    expect(progressAt(state).toReconcile).toBe(1);
  });
});
