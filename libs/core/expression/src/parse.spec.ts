import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { axes, precedence, type BinaryOperator, type Expression, type PathStep } from './ast.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { references } from './references.ts';

const read = (source: string): Expression => {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.issue.message}`);
  return parsed.ast;
};
const respelt = (source: string): string => print(read(source));

describe('parse', () => {
  it.each([
    ['${age}>18', '${age} > 18'],
    ['${q.C} + ${ x }', '${q.C} + ${x}'],
    ['${last-saved#village}', '${last-saved#village}'],
    ['. >= 0 and . <= 24', '. >= 0 and . <= 24'],
    ["selected(../x,'a')", "selected(../x, 'a')"],
    ['../../x/y', '../../x/y'],
    ['/data/x/y', '/data/x/y'],
    ['/', '/'],
    ['//x', '//x'],
    ['/data//x', '/data//x'],
    ['descendant-or-self::node()/x', 'descendant-or-self::node()/x'],
    ['./x', './x'],
    ['position(..)', 'position(..)'],
    ['district = ${d} and cluster=3', 'district = ${d} and cluster = 3'],
    [
      "instance('l')/root/item[name = current()/../x]/label",
      "instance('l')/root/item[name = current()/../x]/label",
    ],
    ["jr:choice-name(${a}, '${a}')", "jr:choice-name(${a}, '${a}')"],
    ["jr:itext('a-1')", "jr:itext('a-1')"],
    ['${people}[position() = 2]/name', '${people}[position() = 2]/name'],
    ['(../a | ../b)[1]', '(../a | ../b)[1]'],
    ['(../a)[1]', '(../a)[1]'],
    ['1 - -2', '1 - -2'],
    ['--1', '--1'],
    ['-(1 + 2)', '-(1 + 2)'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['1 or 2 and 3', '1 or 2 and 3'],
    ['(1 or 2) and 3', '(1 or 2) and 3'],
    ['(1 = 2) = 3', '1 = 2 = 3'],
    ['1 = (2 = 3)', '1 = (2 = 3)'],
    ['1 < 2 = 3 > 4', '1 < 2 = 3 > 4'],
    ['* * *', '* * *'],
    ['div div mod', 'div div mod'],
    ['and and or', 'and and or'],
    ['a-b', 'a-b'],
    ['a -b', 'a - b'],
    ['@id', '@id'],
    ['child::x/self::node()', 'x/.'],
    ['self::node()[1]/parent::node()[. = 2]', 'self::node()[1]/parent::node()[. = 2]'],
    ['text()', 'text()'],
    ['"it\'s"', '"it\'s"'],
    ['“yes”', "'yes'"],
    ['‘yes’', "'yes'"],
    ['1.50 + .5 + 5.', '1.50 + .5 + 5.'],
    ['if(\n ${a} = 1,\t"x",  \'\')', "if(${a} = 1, 'x', '')"],
    ['âge > 1', 'âge > 1'],
    ['-${a}|${b}', '-${a} | ${b}'],
    ['jr:*', 'jr:*'],
  ])('reads %s as %s', (source, printed) => {
    expect(respelt(source)).toBe(printed);
    expect(read(printed)).toEqual(read(source));
  });

  it.each([
    ['', 'expression.ends_early', 0],
    ['1 +', 'expression.ends_early', 3],
    ['(1', 'expression.ends_early', 2],
    ['1 2', 'expression.unexpected', 2],
    ["'open", 'expression.open_text', 0],
    ['${}', 'expression.unknown_character', 0],
    ['$x', 'expression.unknown_character', 0],
    ['a == b', 'expression.unexpected', 3],
    ['a && b', 'expression.unknown_character', 2],
    ['f(1,)', 'expression.unexpected', 4],
    ['f(', 'expression.ends_early', 2],
    ['x[', 'expression.ends_early', 2],
    ['x[]', 'expression.unexpected', 2],
    ['up::x', 'expression.unexpected', 0],
    ['1e3', 'expression.unexpected', 1],
    ['../', 'expression.ends_early', 3],
    ['1 | -2', 'expression.unexpected', 4],
    ['.[1]', 'expression.unexpected', 1],
    ['../..[1]', 'expression.unexpected', 5],
    ['processing-instruction(5)', 'expression.unexpected', 23],
  ])('says what is wrong with %s', (source, code, position) => {
    const parsed = parse(source);
    expect(parsed).toMatchObject({ ok: false, issue: { code, parameters: { position } } });
  });
});

describe('parse of something huge', () => {
  it.each([
    ['brackets', '('.repeat(10_000), 'expression.too_deep'],
    ['signs', '-'.repeat(10_000), 'expression.too_deep'],
    ['a long sum', '1' + '+1'.repeat(9_000), 'expression.too_deep'],
    ['nothing but space', ' '.repeat(40_000), 'expression.too_long'],
  ])('refuses %s', (_, source, code) => {
    expect(parse(source)).toMatchObject({ ok: false, issue: { code } });
  });
  it('takes a sum of a thousand terms', () => {
    const source = '1' + ' + 1'.repeat(1_000);
    expect(respelt(source)).toBe(source);
  });
});

const name = fc.constantFrom('a', 'and', 'div', 'mod', 'or', 'x-1', 'q.C', 'node', 'jr:x', 'ä_9');
const callName = fc.constantFrom('concat', 'jr:choice-name', 'if', 'count-selected', 'and', 'div');
const test = fc.oneof(name, fc.constantFrom('*', 'node()', 'text()', 'jr:*'));
const { expression } = fc.letrec<{ expression: Expression; step: PathStep }>((tie) => {
  const predicates = fc.array(tie('expression'), { maxLength: 2 });
  const expression = fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.record({
      kind: fc.constant('number' as const),
      text: fc.constantFrom('0', '1.50', '.5', '7.', '123'),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      value: fc.string().filter((text) => !/['"]/.test(text)),
    }),
    fc.record({ kind: fc.constant('text' as const), value: fc.constantFrom("it's", 'say "x"', '’') }),
    fc.record({ kind: fc.constant('reference' as const), code: name, isLastSaved: fc.boolean() }),
    fc.record({
      kind: fc.constant('call' as const),
      name: callName,
      arguments: fc.array(tie('expression'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('negation' as const), operand: tie('expression') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(...(Object.keys(precedence).filter((it) => it !== '|') as BinaryOperator[])),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      kind: fc.constant('path' as const),
      from: fc.oneof(fc.constant('here' as const), fc.constant('root' as const)),
      steps: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .record({ expression: tie('expression'), predicates, steps: fc.array(tie('step'), { maxLength: 2 }) })
      .filter((it) => it.predicates.length + it.steps.length > 0)
      .map((it): Expression => ({
        kind: 'path',
        from: { expression: it.expression, predicates: it.predicates },
        steps: it.steps,
      })),
  );
  const step = fc.record({ axis: fc.constantFrom(...axes), test, predicates });
  return { expression, step };
});

describe('print', () => {
  it('gives a text that reads as the same tree', () =>
    fc.assert(
      fc.property(expression, (ast) => {
        expect(parse(print(ast))).toEqual({ ok: true, ast });
      }),
      { numRuns: 3_000 },
    ));
  it('is settled after one reading, whatever was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc1.,()[]/|+-=<>*@:\'" ${}') }), (source) => {
        const parsed = parse(source);
        expect(!parsed.ok || respelt(print(parsed.ast)) === print(parsed.ast)).toBe(true);
      }),
      { numRuns: 2_000 },
    ));
});

describe('references', () => {
  it('tells what an expression needs', () =>
    expect(
      references(
        read(
          "${a} + ../b[c = ${q.C}] + . + /data/x + pulldata('t', 'x', 'y', ${a}) + " +
            "instance('l')/root/item[name = current()/../z]/label + today() + ${last-saved#v}",
        ),
      ),
    ).toEqual({
      codes: ['a', 'q.C'],
      lastSaved: ['v'],
      usesSelf: true,
      paths: ['../b', '/data/x', 'current()/../z'],
      hasRelativePaths: true,
      hasAbsolutePaths: true,
      names: ['c', 'name'],
      lists: ['l'],
      tables: ['t'],
      functions: ['pulldata', 'instance', 'current', 'today'],
      impure: ['today'],
    }));
});
