import { describe, expect, it } from '@jest/globals';
import type { Item, Question } from '@chorsu/questionnaire';
import fc from 'fast-check';
import { compile } from './compile.ts';
import { applyChanges, openState } from './engine.ts';
import { differing } from './state.ts';
import { context, documentOf, edit, essence, question, recordsOfState, section } from './world.fixture.ts';
import { seenAt } from './views.ts';

/** Every way in which one place may read others: names, paths, rows, places in them, wildcards, itself. */
const expressions = [
  ...['${a}', '${b} + 1', '${x}', 'sum(${x})', 'sum(${z})', 'count(${t})', 'count(${u})', '${c1}', '${k1}'],
  ...['${p.C}', 'sum(${p})', '${m}', 'selected(${m}, "a")', 'count-selected(${m})', 'non-answer(${a})'],
  ...['../a', '../../a', '../x', '../../x', '../y', '/data/a', '/data/g/d', '../g/d', '//x', 'sum(//z)'],
  ...['sum(../u/z)', '${t}[2]/x', '${t}[last()]/x', 'count(${t}[x > 3])', 'count(//t[position() < 3]/x)'],
  ...[
    'position(..)',
    'position(../..)',
    'count(../preceding-sibling::t)',
    'string(../following-sibling::t/x)',
  ],
  ...['indexed-repeat(${x}, ${t}, position(..) - 1)', 'indexed-repeat(${z}, ${t}, 1, ${u}, 1)'],
  ...['string(current()/../x)', 'count(${t}[x = current()/../x])', 'if(${a} > 3, ${x}, ${b})'],
  ...['concat(../*)', 'count(../../*)', 'count(//*)', '.', 'once(${x})', 'string-length()'],
  ...['uuid()', 'random()', 'today()', 'join(",", ${x})', 'max(${x})', 'jr:choice-name(${ch}, "${ch}")'],
];
const tests = ['', " = '1'", ' > 2', ' != 3', " = ''"];
const picks = fc.array(
  fc.tuple(fc.constantFrom(...expressions), fc.constantFrom(...tests), fc.nat({ max: 19 })),
  {
    minLength: 70,
    maxLength: 70,
  },
);
type Picks = readonly (readonly [string, string, number])[];

/** Groups seen and seen through, tables in tables, cells per pillar; who reads what is drawn. */
function documentBy(drawn: Picks) {
  let next = 0;
  const draw = () => drawn[next++ % drawn.length]!;
  /** Now and then an expression of that kind. */
  const maybe = (member: string, wrap: (expression: string) => unknown, often: number): object => {
    const [expression, test, chance] = draw();
    return chance < often ? { [member]: wrap(member === 'default' ? expression : expression + test) } : {};
  };
  const asked = (kind: Question['kind'], code: string, more: object = {}): Question =>
    question(kind, code, {
      ...maybe('condition', (text) => text, 5),
      ...maybe('required', (text) => text, 3),
      ...maybe('validations', (rule) => [{ rule }], 3),
      ...maybe('default', (expression) => ({ expression }), 2),
      ...more,
    });
  const worked = (code: string): Question =>
    question('calculated', code, { calculation: draw()[0], ...maybe('condition', (text) => text, 5) });
  const inner: Item[] = [asked('integer', 'z'), worked('k2')];
  const inRow: Item[] = [
    asked('integer', 'x'),
    asked('integer', 'y'),
    worked('k1'),
    question('table', 'u', { items: inner, ...maybe('condition', (text) => text, 4) }),
    worked('k3'),
  ];
  const isUngrouped = draw()[2] < 12;
  return documentOf(
    section(
      'first',
      [
        asked('integer', 'a'),
        asked('integer', 'b'),
        asked('choices', 'm', { list: 'letters' }),
        asked('choice', 'ch', { list: 'letters', ...maybe('filter', (text) => `name != 'a' or ${text}`, 6) }),
        worked('c1'),
      ],
      { isUngrouped },
    ),
    section(
      'g',
      [
        asked('integer', 'd'),
        asked('levelPerPillar', 'p', { pillars: ['C', 'B'], descriptors: [] }),
        section(
          'gg',
          [asked('text', 'e'), worked('c2')],
          maybe('condition', (text) => text, 6),
        ),
      ],
      maybe('condition', (text) => text, 6),
    ),
    section(
      'last',
      [asked('table', 't', { items: inRow, ...maybe('rowCount', (text) => text, 3) }), worked('c3')],
      {
        isUngrouped,
      },
    ),
  );
}

const row = fc.constantFrom('r1', 'r2');
const number = fc.constantFrom('0', '1', '3', '12', null, { nonAnswer: 'do_not_know' });
const value = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'd'), number),
  fc.tuple(fc.constant('m'), fc.subarray(['a', 'b', 'c'])),
  fc.tuple(fc.constant('ch'), fc.constantFrom('a', 'b', null)),
  fc.tuple(fc.constant('e'), fc.constantFrom('1', 'q', null)),
  fc.tuple(fc.constantFrom('p@C', 'p@B'), fc.constantFrom(0, 3, null)),
  fc.tuple(
    fc.tuple(row, fc.constantFrom('x', 'y')).map(([id, code]) => `t[${id}]/${code}`),
    number,
  ),
  fc.tuple(
    fc.tuple(row, row).map(([id, own]) => `t[${id}]/u[${own}]/z`),
    number,
  ),
);
const rows = fc.tuple(
  fc.oneof(
    fc.constant('t'),
    row.map((id) => `t[${id}]/u`),
  ),
  fc.oneof(
    fc.tuple(row, row).map(([add, position]) => ({ add, position })),
    fc.tuple(row, row).map(([move, position]) => ({ move, position })),
    row.map((remove) => ({ remove })),
  ),
);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: value.map(([path, given]) => ({ path, given: given as unknown, aspect: 'value' as const })),
  },
  {
    weight: 2,
    arbitrary: rows.map(([path, given]) => ({ path, given: given as unknown, aspect: 'rows' as const })),
  },
);

describe('whatever a document’s expressions read', () => {
  it('working out only what a change touches comes to the same as working out everything', () =>
    fc.assert(
      fc.property(picks, fc.array(step, { minLength: 4, maxLength: 14 }), (drawn, steps) => {
        const compiled = compile(documentBy(drawn));
        let state = openState(compiled, [], context);
        for (const { path, given, aspect } of steps) {
          const next = applyChanges(state, [
            edit(path, given, { aspect, seen: seenAt(state, path, aspect) }),
          ]);
          expect(next.touched.toSorted()).toEqual(differing(state, next.state).toSorted());
          state = next.state;
          expect(essence(state)).toEqual(essence(openState(compiled, recordsOfState(state), context)));
        }
      }),
      { numRuns: 150 },
    ));
});
