import { describe, expect, it } from '@jest/globals';
import { fold, foldLine, type FoldInput } from './fold.ts';

type Line = [id: string, institution: string, value: unknown, seen?: string[], settle?: true];
const changes = (lines: Line[]): FoldInput['changes'] =>
  lines.map(([id, institution, value, seen = [], settle]) => ({
    id,
    for: institution,
    value,
    seen,
    ...(settle && { settle }),
  }));
const folded = (...lines: Line[]) => fold({ lead: 'lead', changes: changes(lines) });
const side = (value: unknown, ...holders: string[]) => ({ value, holders });

describe('edits', () => {
  it('a knowing edit within one institution replaces', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', 2, ['a']])).toEqual({
      sides: [side(2, 'health')],
      current: 2,
      outcomes: ['applied', 'applied'],
    }));

  it("another institution's differing value stands beside, even when it saw the first", () =>
    expect(folded(['a', 'health', 1], ['b', 'defence', 2, ['a']])).toEqual({
      sides: [side(1, 'health'), side(2, 'defence')],
      current: 1,
      outcomes: ['applied', 'to_reconcile'],
    }));

  it('two people of one institution without knowledge of each other stand beside each other', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', 2])).toMatchObject({
      sides: [side(1, 'health'), side(2, 'health')],
      outcomes: ['applied', 'to_reconcile'],
    }));

  it('equal values agree, whatever the order of their members', () =>
    expect(folded(['a', 'health', { x: 1, y: [2] }], ['b', 'defence', { y: [2], x: 1 }])).toMatchObject({
      sides: [side({ x: 1, y: [2] }, 'defence', 'health')],
      outcomes: ['applied', 'applied'],
    }));

  it('an institution leaves only those of its sides that it saw', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', 2], ['c', 'health', 3, ['b']])).toMatchObject({
      sides: [side(1, 'health'), side(3, 'health')],
    }));

  it('any change by which an institution holds a side names that side', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', 1], ['c', 'health', 2, ['b']])).toMatchObject({
      sides: [side(2, 'health')],
    }));

  it("does not leave its side for having seen another institution's hold on it", () =>
    expect(folded(['a', 'health', 1], ['b', 'defence', 1], ['c', 'health', 2, ['b']])).toMatchObject({
      sides: [side(1, 'defence', 'health'), side(2, 'health')],
    }));

  it('one unsent change may see the other', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', 2, ['a']], ['c', 'health', 3, ['b']])).toMatchObject({
      sides: [side(3, 'health')],
    }));

  it('ends a difference by taking over the other value', () =>
    expect(folded(['a', 'health', 1], ['b', 'defence', 2], ['c', 'defence', 1, ['a', 'b']])).toMatchObject({
      sides: [side(1, 'defence', 'health')],
      outcomes: ['applied', 'to_reconcile', 'applied'],
    }));

  it('a value taken up again after its side went is the youngest side', () =>
    expect(
      folded(['a', 'health', 1], ['b', 'defence', 2], ['c', 'health', 3, ['a']], ['d', 'health', 1]),
    ).toMatchObject({ sides: [side(2, 'defence'), side(3, 'health'), side(1, 'health')] }));

  it('ids that nobody knows say nothing', () =>
    expect(folded(['a', 'health', 1, ['x', 'a']])).toMatchObject({ sides: [side(1, 'health')] }));

  it('an emptied answer is a value too', () =>
    expect(folded(['a', 'health', 1], ['b', 'health', null, ['a']])).toMatchObject({
      sides: [side(null, 'health')],
      current: null,
    }));
});

describe('the current side', () => {
  it("is the lead's oldest, else the oldest", () => {
    expect(folded(['a', 'health', 1], ['b', 'lead', 2], ['c', 'lead', 3])).toMatchObject({ current: 2 });
    expect(folded(['a', 'health', 1], ['b', 'defence', 2])).toMatchObject({ current: 1 });
    expect(folded()).toEqual({ sides: [], current: null, outcomes: [] });
  });
});

describe('settling', () => {
  it('makes the holders of every seen side hold the value', () =>
    expect(
      folded(
        ['a', 'health', 1],
        ['b', 'defence', 2],
        ['c', 'lead', 3],
        ['s', 'lead', 2, ['a', 'b', 'c'], true],
      ),
    ).toMatchObject({
      sides: [side(2, 'defence', 'health', 'lead')],
      outcomes: ['applied', 'to_reconcile', 'to_reconcile', 'applied'],
    }));

  it('may settle with a value that nobody held', () =>
    expect(folded(['a', 'health', 1], ['b', 'defence', 2], ['s', 'lead', 3, ['a', 'b'], true])).toMatchObject(
      {
        sides: [side(3, 'defence', 'health')],
        current: 3,
      },
    ));

  it('leaves a side that came meanwhile', () =>
    expect(folded(['a', 'health', 1], ['b', 'defence', 2], ['s', 'lead', 1, ['a'], true])).toMatchObject({
      sides: [side(1, 'health'), side(2, 'defence')],
      outcomes: ['applied', 'to_reconcile', 'to_reconcile'],
    }));

  it('leaves a side of which one holder came meanwhile', () =>
    expect(
      folded(
        ['a', 'health', 1],
        ['b', 'defence', 2],
        ['c', 'interior', 2],
        ['s', 'lead', 1, ['a', 'b'], true],
      ),
    ).toMatchObject({ sides: [side(1, 'health'), side(2, 'defence', 'interior')] }));

  it('lets the lead hold the value where nobody had answered', () =>
    expect(folded(['s', 'health', 3, [], true])).toMatchObject({ sides: [side(3, 'lead')] }));

  it('changes nothing where all sides came meanwhile', () =>
    expect(folded(['a', 'health', 1], ['s', 'lead', 3, [], true])).toMatchObject({
      sides: [side(1, 'health')],
    }));

  it('a later differing change opens the matter again', () =>
    expect(
      folded(
        ['a', 'health', 1],
        ['b', 'defence', 2],
        ['s', 'lead', 2, ['a', 'b'], true],
        ['c', 'health', 4, ['s', 'b']],
      ),
    ).toMatchObject({
      sides: [side(2, 'defence'), side(4, 'health')],
      outcomes: ['applied', 'to_reconcile', 'applied', 'to_reconcile'],
    }));
});

describe('resends and refusals', () => {
  it('knows a change that comes again, and refuses its id with other content', () =>
    expect(
      folded(
        ['a', 'health', 1, ['x', 'y']],
        ['a', 'health', 1, ['y', 'x', 'x']],
        ['a', 'health', 2],
        ['a', 'defence', 1, ['x', 'y']],
      ),
    ).toEqual({
      sides: [side(1, 'health')],
      current: 1,
      outcomes: ['applied', 'known', 'refused', 'refused'],
    }));

  it('refuses what was built on a refused change, and what was built on that', () =>
    expect(
      folded(['a', 'health', 1], ['a', 'health', 2], ['b', 'health', 3, ['a']], ['c', 'health', 4, ['b']]),
    ).toEqual({
      sides: [side(1, 'health')],
      current: 1,
      outcomes: ['applied', 'refused', 'refused', 'refused'],
    }));

  it('knows an earlier change even when it saw an id refused since', () =>
    expect(
      folded(['a', 'health', 1], ['b', 'health', 2, ['a']], ['a', 'health', 9], ['b', 'health', 2, ['a']]),
    ).toMatchObject({ outcomes: ['applied', 'applied', 'refused', 'known'] }));
});

describe('foldLine', () => {
  it('reads and prints JSON', () =>
    expect(foldLine('{"lead":"L","changes":[{"id":"1","for":"L","value":3,"seen":[]}]}')).toBe(
      '{"sides":[{"value":3,"holders":["L"]}],"current":3,"outcomes":["applied"]}',
    ));
  it.each(['', '{', '{}', '{"lead":"L","changes":[{"id":1}]}'])('names what is wrong with %j', (line) =>
    expect(JSON.parse(foldLine(line))).toHaveProperty('issue.code'),
  );
});
