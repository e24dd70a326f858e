import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { check } from './check.ts';
import { evaluate } from './evaluate.ts';
import { functions } from './function-table.ts';
import { evaluateLine } from './line.ts';
import { parse } from './parse.ts';
import { PlainNode, plainTree } from './plain-answers.ts';
import type { ExpressionNode, Scope } from './scope.ts';

const { root } = plainTree({ a: 3, b: 'x y', t: [{ c: 1 }, { c: null }] }, new Set());
const scopeAt = (self: ExpressionNode, seed = 's'): Scope => ({
  self,
  root,
  environment: { today: '2026-11-23', now: '2026-11-23T05:30:00.000Z', zone: 'Asia/Tashkent', seed },
  named: (code) => root.children(code),
  list: (name) => (name === 'l' ? root.children('t') : undefined),
  choiceLabel: (name, reference) => `${reference}:${name}`,
});
const here = root.children('a')[0]!;
const run = (source: string, scope = scopeAt(here), item?: ExpressionNode): unknown => {
  const parsed = parse(source);
  if (!parsed.ok) return parsed.issue.code;
  const result = evaluate(parsed.ast, scope, item);
  return result.ok ? result.value : result.issue.code;
};

describe('evaluate', () => {
  it('asks the scope for the label of a choice', () => {
    expect(run("jr:choice-name('x', '${b}')")).toBe('b:x');
    expect(run("jr:choice-name('x', '/data/g/b')")).toBe('b:x');
  });
  it('reads bare names from the item, and current() from where the expression stands', () => {
    const item = root.children('t')[0]!;
    expect(run('c = 1 and ${a} = 3 and current()/../b = "x y"', scopeAt(here), item)).toBe(true);
  });
  it('tells the kind of a non-answer', () => {
    const silent: ExpressionNode = { ...here, text: '', nonAnswer: 'do_not_know', children: () => [] };
    expect(run('non-answer(${a})', { ...scopeAt(here), named: () => [silent] })).toBe('do_not_know');
  });
  it('draws the same chance at the same place, another one elsewhere', () => {
    const elsewhere = scopeAt(root.children('b')[0]!);
    expect(run('uuid()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(run('uuid()')).toBe(run('uuid()'));
    expect(run('uuid()')).not.toBe(run('uuid()', elsewhere));
    expect(run('random()')).not.toBe(run('random()', scopeAt(here, 'other')));
  });
  it('stops what would take too long', () => {
    const wide = plainTree({ t: Array.from({ length: 3_000 }, () => ({ c: 1 })) }, new Set()).root;
    const scope = { ...scopeAt(wide), root: wide };
    expect(run('count(//*[count(//*) > 1])', scope)).toBe('expression.too_much_work');
  });
  it('walks ancestors and siblings', () => {
    const second = root.children('t')[1]!;
    const cell = second.children('c')[0]!;
    expect(run('count(ancestor::node())', scopeAt(cell))).toBe(2);
    expect(run('string(../preceding-sibling::t/c)', scopeAt(cell))).toBe('1');
    expect(run('count(../following-sibling::*)', scopeAt(cell))).toBe(0);
    expect(run('count(@x)')).toBe(0);
  });
  it('gives an Issue for an unknown function even where it would not be called', () =>
    expect(run('if(true(), 1, nothing())')).toBe('expression.unknown_function'));
});

describe('check', () => {
  it('names each flaw once', () => {
    const parsed = parse(
      "nothing(${x}) + nothing(1) + if(1, ${y}) + pulldata('t', 'a', 'b', 1) + regex(., '(')",
    );
    const known = { hasQuestion: (code: string) => code === 'y', hasList: () => false };
    expect(
      parsed.ok && check(parsed.ast, known).map(({ code, parameters }) => [code, parameters?.name]),
    ).toEqual([
      ['expression.unknown_function', 'nothing'],
      ['expression.unknown_reference', 'x'],
      ['expression.wrong_arguments', 'if'],
      ['expression.unknown_list', 't'],
      ['expression.bad_pattern', 'regex'],
    ]);
  });
});

const atom = fc.constantFrom(
  ...[
    "''",
    '0',
    '-1',
    '1.5',
    "'2026-02-28'",
    "'2026-01-01T10:00:00+05:00'",
    "'yes'",
    "'a b'",
    "'['",
    '1 div 0',
  ],
  ...[
    '${a}',
    '${b}',
    '${none}',
    '.',
    '..',
    '../t/c',
    '//c',
    '*',
    '/data/t[2]/c',
    'current()',
    "instance('l')/root/item",
  ],
  ...[
    "'%Y %'",
    "'SHA-256'",
    "'hex'",
    "'😀'",
    "'41 69; 42 70; 41 70; 41 69'",
    "''",
    '1000000',
    '0 div 0',
    'true()',
  ],
);
const name = fc.constantFrom(...functions.keys());
const operator = fc.constantFrom(
  '+',
  '-',
  '*',
  ' div ',
  ' mod ',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  ' and ',
  ' or ',
  '|',
);
const { source } = fc.letrec<{ source: string }>((tie) => ({
  source: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    atom,
    fc
      .tuple(name, fc.array(tie('source'), { maxLength: 4 }))
      .map(([called, given]) => `${called}(${given.join(', ')})`),
    fc.tuple(tie('source'), operator, tie('source')).map(([left, sign, right]) => `(${left}${sign}${right})`),
    fc.tuple(tie('source'), tie('source')).map(([set, predicate]) => `(${set})[${predicate}]/c`),
    tie('source').map((inner) => `-(${inner})`),
  ),
}));

describe('whatever is written', () => {
  it('evaluation ends in a value or an Issue', () =>
    fc.assert(
      fc.property(source, (expression) => {
        expect(['string', 'number', 'boolean', 'object']).toContain(typeof run(expression));
      }),
      { numRuns: 3_000 },
    ));
  it('a line gets an answer', () =>
    fc.assert(
      fc.property(fc.jsonValue(), source, fc.jsonValue(), (answers, expression, at) => {
        const result = evaluateLine({ expression, answers, at });
        expect('value' in result || 'issue' in result).toBe(true);
      }),
    ));
  it('each function called with any few atoms gives a value or an Issue', () =>
    fc.assert(
      fc.property(name, fc.array(atom, { maxLength: 5 }), (called, given) => {
        const result = run(`${called}(${given.join(', ')})`, scopeAt(new PlainNode('q', root, 1, 'x')));
        expect(result).toBeDefined();
      }),
      { numRuns: 3_000 },
    ));
});
