import { describe, expect, it } from '@jest/globals';
import { evaluateLine } from './line.ts';

const matching = (text: string, pattern: string): unknown =>
  evaluateLine({ expression: 'regex(${t}, ${p})', answers: { t: text, p: pattern } });

describe('regex', () => {
  it.each([
    ['abc', 'b', false],
    ['abc', '.b.', true],
    ['12345', '[0-9]{5}', true],
    ['1234', '[0-9]{5}', false],
    ['12', '\\d{2,3}', true],
    ['1234', '\\d{2,3}', false],
    ['aaaa', 'a{2,}', true],
    ['+998 90', '\\+\\d{3}\\s\\d+', true],
    ['A', '^[A-Z]$', true],
    ['ab', 'a|ab', true],
    ['ab', '(?:a|b)+?', true],
    ['a-b', '[a\\-b]+', true],
    ['a-b', '[ab-]+', true],
    ['Ош', '\\p{L}+', true],
    ['Osh', '\\p{Alpha}+', true],
    ['Osh', '(?i)oSH', true],
    ['Ab', '(?:(?i)a)b', true],
    ['AB', '(?:(?i)a)b', false],
    ['AB', '(?=(?i)a)..', true],
    ['Ab', '(?i:a)b', true],
    ['aB', '(?i)a(?-i)b', false],
    ['a\nb', '(?s)a.b', true],
    ['a\nb\n', '(?s:a.b).', false],
    ['a\nB', '(?si)A.b', true],
    ['x]', '[]x]+', true],
    ['b', '[a-z&&[^aeiou]]', true],
    ['e', '[a-z&&[^aeiou]]', false],
    ['pass1', '(?=.*\\d).{4,}', true],
    ['passx', '(?=.*\\d).{4,}', false],
    ['foobar', '(?!bar).*', true],
    ['foobar', '.*(?<=foo)bar', true],
    ['a b', 'a\\b.\\bb', true],
    ['a.b', '\\Qa.b\\E', true],
    ['😀', '.', true],
    ['a\nb', 'a.b', false],
    ['', '', true],
    ['a@b.uz', '[^@\\s]+@[^@\\s]+\\.[a-z]{2,}', true],
    ['\u00e9', '\\u00e9', true],
    ['ac', 'ab?c', true],
    ['ab', '\\Aab\\z', true],
    ['ab', 'a\\zb', false],
    ['ab', 'ab\\Z', true],
    ['B', '[\\x41-\\x43]', true],
    ['b', '[\\x41-\\x43]', false],
    ['ж', '\\p{IsCyrillic}', true],
    ['z', '\\p{IsCyrillic}', false],
  ])('%j against %s is %j', (text, pattern, value) => expect(matching(text, pattern)).toEqual({ value }));

  it.each(['(', 'a)', '[a', '*a', 'a{3,1}', '(a)\\1', '\\p{Nonsense}', '(?<x', '(?x)a b', '('.repeat(500)])(
    'says that %s can’t be read',
    (pattern) => expect(matching('a', pattern)).toMatchObject({ issue: { code: 'expression.bad_pattern' } }),
  );

  it.each(['(a+)+$', '(a|aa)+b', '(a*)*b', '(.*)*x', '^(([a-z])+.)+[A-Z]([a-z])+$'])(
    'answers %s on ten thousand letters within the steps that are allowed',
    (pattern) => expect(matching(`${'a'.repeat(10_000)}!`, pattern)).toEqual({ value: false }),
  );
  it('stops when a pattern is too large for the text', () =>
    expect(matching('a'.repeat(100_000), '(a{0,90}){0,90}b')).toMatchObject({
      issue: { code: 'expression.too_much_work' },
    }));
});
