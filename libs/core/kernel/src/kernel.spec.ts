import { describe, expect, it } from '@jest/globals';
import { canonicalDecimal, canonicalJson, localized, parsePath, printPath } from './index.ts';

describe('canonicalDecimal', () => {
  it.each([
    ['007.500', '7.5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['.5', '0.5'],
    ['+3', '3'],
    ['١٢٣٫٥', '123.5'],
    ['۱٬۲۰۰', '1200'],
    ['123456789012345678', '123456789012345678'],
  ])('reads %s as %s', (typed, stored) => expect(canonicalDecimal(typed)).toBe(stored));

  it.each(['', '.', '1e3', '1,5', 'abc', '1234567890123456789'])('refuses %j', (typed) =>
    expect(canonicalDecimal(typed)).toBeUndefined(),
  );
});

describe('canonicalJson', () => {
  it('sorts members by UTF-16 code units and prints numbers as ECMAScript does', () =>
    expect(canonicalJson({ b: [1e21, 0.1, true, null], '\u20ac': 'x', a: { z: 1, y: undefined } })).toBe(
      '{"a":{"z":1},"b":[1e+21,0.1,true,null],"€":"x"}',
    ));
  it('throws on NaN', () => expect(() => canonicalJson({ a: NaN })).toThrow(RangeError));
});

describe('path', () => {
  it.each(['1.3@C', 'roster[r-1]/age', 'a[1]/b[2]/c@N', 'note'])('prints %s as it was read', (text) =>
    expect(printPath(parsePath(text)!)).toBe(text),
  );
  it.each(['', 'a/b', 'a[1]', 'a[]/b', 'a@'])('refuses %j', (text) =>
    expect(parsePath(text)).toBeUndefined(),
  );
});

describe('localized', () => {
  it('falls back and says in which language', () =>
    expect(localized({ en: 'Law' }, 'ar', 'fr')).toEqual({ text: 'Law', language: 'en' }));
});
