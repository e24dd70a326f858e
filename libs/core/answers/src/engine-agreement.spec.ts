import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
// The benchmarks use the same document, so it stands with the fixtures of all.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { generatedQuestionnaire } from '../../../../tests/fixtures/generated-questionnaire.ts';
import { compile } from './compile.ts';
import { applyChanges, openState } from './engine.ts';
import {
  context,
  documentOf,
  edit,
  essence,
  question,
  recordsOfState,
  row,
  section,
} from './world.fixture.ts';
import { cellAt, differing } from './state.ts';
import { seenAt } from './views.ts';

const yes = { condition: "${gate} = 'yes'" };
const world = compile(
  documentOf(
    section('one', [
      question('yesPartlyNo', 'gate'),
      question('integer', 'n', { default: { value: '2' }, required: '${m} > 3' }),
      question('integer', 'm', { default: { expression: '${n} + 1' }, validations: [{ rule: '. > ${n}' }] }),
      question('calculated', 'late', { calculation: '${early} + sum(${age})' }),
      question('calculated', 'early', { calculation: '${n} * 2 + count(${people})' }),
    ]),
    section('two', [
      question('levelPerPillar', 'p', { pillars: ['C', 'B'], descriptors: [], required: '${n} > 1', ...yes }),
      section('deep', [question('choices', 'c', { list: 'letters', filter: "name != 'b' or ${n} > 2" })], {
        condition: '${early} < 12',
      }),
      question('table', 'people', {
        required: true,
        items: [
          question('integer', 'age', { condition: '${p.C} != 4', validations: [{ rule: '. < ${m} * 10' }] }),
          question('calculated', 'place', { calculation: 'position(..) + count(${people})' }),
          question('calculated', 'key', { calculation: 'uuid()' }),
          question('table', 'pets', {
            ...yes,
            items: [
              question('text', 'pet', { required: '${age} > 5' }),
              question('calculated', 'all', { calculation: 'concat(${place}, ${late})' }),
            ],
          }),
        ],
      }),
      question('note', 'end', { condition: 'sum(${age}) > 10' }),
      question('calculated', 'ages', { calculation: 'sum(${age})' }),
    ]),
  ),
);

const number = fc.nat({ max: 12 }).map(String);
const rowId = fc.constantFrom('r1', 'r2', 'r3');
const value = fc.oneof(
  fc.tuple(fc.constant('gate'), fc.constantFrom('yes', 'no', null, { nonAnswer: 'do_not_know' })),
  fc.tuple(fc.constantFrom('n', 'm'), fc.oneof(number, fc.constant(null))),
  fc.tuple(fc.constantFrom('p@C', 'p@B'), fc.nat({ max: 4 })),
  fc.tuple(fc.constant('c'), fc.subarray(['a', 'b', 'c'])),
  fc.tuple(
    rowId.map((id) => `people[${id}]/age`),
    number,
  ),
  fc.tuple(
    fc.tuple(rowId, rowId).map(([id, inner]) => `people[${id}]/pets[${inner}]/pet`),
    fc.constantFrom('cat', null),
  ),
);
const rows = fc.tuple(
  fc.oneof(
    fc.constant('people'),
    rowId.map((id) => `people[${id}]/pets`),
  ),
  fc.oneof(
    fc.tuple(rowId, rowId).map(([add, position]) => ({ add, position })),
    fc.tuple(rowId, rowId).map(([move, position]) => ({ move, position })),
    rowId.map((remove) => ({ remove })),
  ),
);
const step = fc.record({
  what: fc.oneof(
    {
      weight: 3,
      arbitrary: value.map(([path, given]) => ({ path, given: given as unknown, aspect: 'value' as const })),
    },
    {
      weight: 2,
      arbitrary: rows.map(([path, given]) => ({ path, given: given as unknown, aspect: 'rows' as const })),
    },
  ),
  for: fc.constantFrom('lead', 'health'),
  isKnowing: fc.boolean(),
});

describe('working out only what a change touches', () => {
  it('comes to the same as working out everything', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state = openState(world, [], context);
        for (const { what, isKnowing, ...more } of steps) {
          const { path, given, aspect } = what;
          const seen = isKnowing ? seenAt(state, path, aspect) : [];
          const next = applyChanges(state, [edit(path, given, { ...more, aspect, seen })]);
          expect(next.touched.toSorted()).toEqual(differing(state, next.state).toSorted());
          state = next.state;
        }
        expect(essence(state)).toEqual(essence(openState(world, recordsOfState(state), context)));
      }),
      { numRuns: 300 },
    ));

  it('holds for many changes at once', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const changes = steps.map(({ what: { path, given, aspect }, for: institution }) =>
          edit(path, given, { aspect, for: institution }),
        );
        const { state } = applyChanges(openState(world, [], context), changes);
        expect(essence(state)).toEqual(essence(openState(world, recordsOfState(state), context)));
      }),
      { numRuns: 200 },
    ));

  it('touches only what follows from a change in a thousand questions, and leaves the others alone', () => {
    const compiled = compile(generatedQuestionnaire());
    const count = (find: (item: (typeof compiled.items)[number]) => unknown): number =>
      compiled.items.filter(find).length;
    expect([
      count((item) => item.question),
      count((item) => item.condition),
      count((item) => item.calculation),
    ]).toEqual([1000, 500, 100]);
    expect(compiled.issues).toEqual([]);
    let state = openState(compiled, [], context);
    const untouched = cellAt(state, 'q998');
    const { touched } = applyChanges(state, [edit('q1', '5')]);
    expect(touched.toSorted()).toEqual(['q1', 'q10', 'q2', 'q20', 'q3', 'q30', 'q40', 'q50', 'q7']);
    const widths = new Set<number>();
    for (let index = 0; index < 300; index += 1) {
      const path = `q${(index % 100) * 10 + 1}`;
      const applied = applyChanges(state, [
        edit(path, String(index % 12), { seen: seenAt(state, path, 'value') }),
      ]);
      state = applied.state;
      widths.add(applied.touched.length);
    }
    expect(Math.max(...widths)).toBe(9);
    expect(cellAt(state, 'q998')).toBe(untouched);
  });
});

describe('rows', () => {
  it('that nobody added stand once someone writes in them', () => {
    const { state } = applyChanges(openState(world, [], context), [
      edit('people[r9]/age', '3'),
      row('people', 'r1'),
    ]);
    expect(cellAt(state, 'people')!.rows).toEqual(['r9', 'r1']);
  });
});
