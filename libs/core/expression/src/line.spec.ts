import { describe, expect, it } from '@jest/globals';
import { evaluateLine, expressionLine } from './line.ts';

const people = [
  { n: 'A', age: 3, pets: [{ p: 'cat' }, { p: 'dog' }] },
  { n: 'B' },
  { n: 'C', age: 5, pets: [{ p: 'fish' }] },
];
const answers = { age: 30, x: null, c: ['a', 'b'], 'q.C': 2, 'q.N': 4, people };
const valueOf = (line: object): unknown => evaluateLine({ answers, ...line });

describe('a line standing outside all rows', () => {
  it.each([
    ['${age} > 18', true],
    ['${age}', '30'],
    ['${c}', 'a b'],
    ["${x} = ''", true],
    ['${never_asked}', ''],
    ["${never_asked} = ''", true],
    ['count(${people})', 3],
    ["join(',', ${n})", 'A,B,C'],
    ['${n}', 'A'],
    ["${n} = 'C'", true],
    ["${n} != 'A'", true],
    ["${n} = 'D'", false],
    ['${age} + 1', 31],
    ['sum(${people}/age)', 8],
    ['count-non-empty(${people}/age)', 2],
    ['max(${people}/age)', 5],
    ['concat(${p})', 'catdogfish'],
    ['count(${p})', 3],
    ['${people}[2]/n', 'B'],
    ['${people}[last()]/n', 'C'],
    ["join(' ', ${people}[age > 2]/n)", 'A C'],
    ['/data/people/n', 'A'],
    ['count(//p)', 3],
    ['count(/data/people/pets)', 3],
    ['../age', '30'],
    ['indexed-repeat(${n}, ${people}, 2)', 'B'],
    ['indexed-repeat(${n}, ${people}, 4)', ''],
    ['indexed-repeat(${n}, ${people}, 0)', ''],
    ['indexed-repeat(${p}, ${people}, 1, ${pets}, 2)', 'dog'],
    ['indexed-repeat(${p}, ${people}, 2, ${pets}, 1)', ''],
    ['${q.C}', '2'],
    ['sum(${q})', 6],
    ['count(${age} | ${x})', 2],
    ['string(../x | ../age)', '30'],
    ['.', ''],
  ])('%s gives %j', (expression, value) => expect(valueOf({ expression })).toEqual({ value }));
});

describe('a line standing in a row', () => {
  it.each([
    ['.', 'C'],
    ['position(..)', 3],
    ['${n}', 'C'],
    ['${p}', 'fish'],
    ['${age}', '5'],
    ['sum(${age})', 5],
    ['count(${people})', 3],
    ['../age', '5'],
    ['../../c', 'a b'],
    ['current()/../age', '5'],
    ['indexed-repeat(${n}, ${people}, position(..) - 1)', 'B'],
    ['sum(../../people/age)', 8],
    ['count(../pets)', 1],
  ])('%s gives %j', (expression, value) => {
    const at = { rows: [['people', 3]], code: 'n' };
    const { age: _, ...others } = answers;
    expect(valueOf({ expression, at, answers: others })).toEqual({ value });
  });
  it('reads an answer that the row leaves out as empty, not as another row’s', () =>
    expect(valueOf({ expression: 'string(${pets}/p)', at: { rows: [['people', 2]], code: 'n' } })).toEqual({
      value: '',
    }));
  it.each([
    ['position(..)', 2],
    ['position(../..)', 1],
    ['${p}', 'dog'],
    ['${n}', 'A'],
    ['count(${pets})', 2],
    ['../../n', 'A'],
  ])('%s gives %j in a row of a row', (expression, value) => {
    const at = {
      rows: [
        ['people', 1],
        ['pets', 2],
      ],
      code: 'p',
    };
    expect(valueOf({ expression, at })).toEqual({ value });
  });
  it('says so when there is no such row', () =>
    expect(valueOf({ expression: '.', at: { rows: [['people', 9]], code: 'n' } })).toMatchObject({
      issue: { code: 'line.unknown_row' },
    }));
});

describe('a line', () => {
  it('lets a dot stand for self', () => {
    expect(valueOf({ expression: '. > 3 and . <= 24', self: 7 })).toEqual({ value: true });
    expect(valueOf({ expression: "selected(., 'b')", self: ['a', 'b'] })).toEqual({ value: true });
    expect(valueOf({ expression: 'string-length()', self: 'Osh' })).toEqual({ value: 3 });
    expect(valueOf({ expression: 'once(3)', self: 'kept' })).toEqual({ value: 'kept' });
    expect(valueOf({ expression: 'once(3)', self: null })).toEqual({ value: 3 });
  });
  it('knows tables without rows', () => {
    const empty = { answers: {}, repeats: ['t'] };
    expect(valueOf({ expression: 'count(${t})', ...empty })).toEqual({ value: 0 });
    expect(valueOf({ expression: 'sum(${y})', ...empty })).toEqual({ value: 0 });
    expect(valueOf({ expression: 'count(${y})', ...empty })).toEqual({ value: 0 });
    expect(valueOf({ expression: "join(',', ${y})", ...empty })).toEqual({ value: '' });
  });
  it.each([
    ['1 div 0', 'number', 'Infinity'],
    ['-1 div 0', 'number', '-Infinity'],
    ['${x}', 'number', 'NaN'],
    ["number('x')", 'string', ''],
    ["number('x')", 'boolean', false],
    ['${age}', 'number', 30],
    ['${age}', 'boolean', true],
    ['1 = 1', 'string', 'true'],
    ['true()', 'number', 1],
    ['-0', 'number', 0],
  ])('%s turned into a %s is %j', (expression, kind, value) =>
    expect(valueOf({ expression, kind })).toEqual({ value }),
  );
  it('takes today and now from clock and time zone', () => {
    const line = { clock: '2026-11-23T22:30:00Z', timezone: 'Asia/Tashkent' };
    expect(valueOf({ expression: 'today()', ...line })).toEqual({ value: '2026-11-24' });
    expect(valueOf({ expression: 'now()', ...line })).toEqual({ value: '2026-11-24T03:30:00.000+05:00' });
    expect(valueOf({ expression: 'now() >= today()', ...line })).toEqual({ value: true });
    expect(valueOf({ expression: 'decimal-time(now())', clock: '2026-11-23T12:00:00Z' })).toEqual({
      value: 0.5,
    });
  });
  it.each([
    [null, 'line.malformed'],
    [{}, 'line.malformed'],
    [{ expression: '1', answers: [] }, 'line.malformed'],
    [{ expression: '1', at: { rows: [1] } }, 'line.malformed'],
    [{ expression: '1', at: 5 }, 'line.malformed'],
    [{ expression: '1', at: { code: 5 } }, 'line.malformed'],
    [{ expression: '1', at: { rows: 'people' } }, 'line.malformed'],
    [{ expression: '1', kind: 'date' }, 'line.malformed'],
    [{ expression: '1 "and" 2' }, 'expression.unexpected'],
    [{ expression: '1', clock: 'now' }, 'line.malformed'],
    [{ expression: '1', timezone: 'Mars/Base' }, 'line.unknown_timezone'],
    [{ expression: '1 +' }, 'expression.ends_early'],
    [{ expression: 'nothing(1)' }, 'expression.unknown_function'],
    [{ expression: 'if(true(), 1)' }, 'expression.wrong_arguments'],
    [{ expression: 'sum(1)' }, 'expression.not_a_set'],
    [{ expression: "regex('a', '(')" }, 'expression.bad_pattern'],
  ])('%j is refused as %s', (line, code) => expect(evaluateLine(line)).toMatchObject({ issue: { code } }));
});

describe('a line of JSON', () => {
  it('gets one line of JSON', () => {
    expect(expressionLine('{"expression": "1 div 0"}')).toBe('{"value":"Infinity"}');
    expect(JSON.parse(expressionLine('{'))).toMatchObject({ issue: { code: 'line.malformed' } });
  });
});

describe('lists of a line', () => {
  const lists = {
    l: [
      { name: 'a', label: 'A', d: 1 },
      { name: 'b', label: 'B', d: 2 },
    ],
  };
  it.each([
    ["instance('l')/root/item[name='b']/label", 'B'],
    ["instance('l')/root/item[d = ${d}]/label", 'B'],
    ["count(instance('l')/root/item)", 2],
    ["instance('none')/root/item[name='b']/label", ''],
    ["pulldata('l', 'label', 'name', 'a')", 'A'],
    ["pulldata('none', 'label', 'name', 'a')", ''],
  ])('%s gives %j', (expression, value) =>
    expect(evaluateLine({ expression, answers: { d: 2 }, lists })).toEqual({ value }),
  );
});

describe('chance', () => {
  const answers = { t: [1, 2, 3, 4, 5, 6].map((x) => ({ x })) };
  // Stored values were drawn like this: another draw would change answers that were frozen.
  it.each([
    [{ expression: 'uuid()' }, 'ccdd94ef-8376-4f55-ac59-fcc163b49e50'],
    [
      { expression: 'uuid()', answers, at: { rows: [['t', 2]], code: 'k' } },
      '7602a8c1-f3cd-409d-b337-0813c5283be3',
    ],
    [{ expression: 'concat(uuid(4), uuid(4))' }, 'SKI6Z3RI'],
    [{ expression: 'random()' }, 0.7998099763957159],
    [{ expression: 'join(" ", randomize(${x}))', answers }, '4 3 5 1 2 6'],
    // As all ODK clients shuffle with this seed.
    [{ expression: 'join(" ", randomize(${x}, 42))', answers }, '1 6 3 2 4 5'],
  ])('%j always gives %j', (line, value) => expect(evaluateLine(line)).toEqual({ value }));
});
