import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { positionBetween } from './position.ts';
import { applyRowsChange, EMPTY_ROWS, standingRows, touchRow, type RowsState } from './rows.ts';

const added = (...ids: string[]): RowsState =>
  ids.reduce(
    (state, id, index) =>
      applyRowsChange(state, { id: `add-${id}`, value: { add: id, position: String(index) }, seen: [] }),
    EMPTY_ROWS,
  );
const ids = (state: RowsState): string[] => standingRows(state).map(({ id }) => id);
const isToReconcile = (state: RowsState, id: string): boolean =>
  state.rows.find((row) => row.id === id)?.isToReconcile ?? false;

describe('rows of a table', () => {
  it('stand by position key, then by id', () => {
    const state = ['b', 'a', 'c'].reduce(
      (all, id) =>
        applyRowsChange(all, {
          id: `add-${id}`,
          value: { add: id, position: id === 'c' ? '1' : '5' },
          seen: [],
        }),
      EMPTY_ROWS,
    );
    expect(ids(state)).toEqual(['c', 'a', 'b']);
    expect(ids(applyRowsChange(state, { id: 'm', value: { move: 'c', position: '9' }, seen: [] }))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('goes when its removal has seen what stands in it', () => {
    const state = touchRow(added('r', 's'), 'r', { id: 'edit', seen: [] });
    const gone = applyRowsChange(state, { id: 'x', value: { remove: 'r' }, seen: ['add-r', 'edit'] });
    expect(ids(gone)).toEqual(['s']);
  });

  it('comes back, to reconcile, by an edit that had not seen the removal', () => {
    const gone = applyRowsChange(added('r'), { id: 'x', value: { remove: 'r' }, seen: ['add-r'] });
    const back = touchRow(gone, 'r', { id: 'edit', seen: [] });
    expect(ids(back)).toEqual(['r']);
    expect(isToReconcile(back, 'r')).toBe(true);
    const kept = applyRowsChange(back, { id: 'k', value: { keep: 'r' }, seen: ['add-r', 'edit', 'x'] });
    expect(isToReconcile(kept, 'r')).toBe(false);
    expect(
      ids(applyRowsChange(back, { id: 'y', value: { remove: 'r' }, seen: ['add-r', 'edit', 'x'] })),
    ).toEqual([]);
  });

  it('stays, to reconcile, when its removal had not seen an edit in it', () => {
    const state = touchRow(added('r'), 'r', { id: 'edit', seen: [] });
    const stays = applyRowsChange(state, { id: 'x', value: { remove: 'r' }, seen: ['add-r'] });
    expect(ids(stays)).toEqual(['r']);
    expect(isToReconcile(stays, 'r')).toBe(true);
  });

  it('stays away when the writer knew that it was gone, and comes back when its removal is taken back', () => {
    const gone = applyRowsChange(added('r'), { id: 'x', value: { remove: 'r' }, seen: ['add-r'] });
    expect(ids(touchRow(gone, 'r', { id: 'edit', seen: ['x'] }))).toEqual([]);
    const back = applyRowsChange(gone, { id: 'again', value: { add: 'r', position: '0' }, seen: ['x'] });
    expect(ids(back)).toEqual(['r']);
    expect(isToReconcile(back, 'r')).toBe(false);
  });

  it('is there when someone writes in it before its adding has come', () =>
    expect(ids(touchRow(EMPTY_ROWS, 'r', { id: 'edit', seen: [] }))).toEqual(['r']));
});

describe('positionBetween', () => {
  it('makes a key between two, again and again', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, positionBetween(keys[at - 1], keys[at]));
        }
        expect([...keys].sort()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    ));
  it('keeps the keys of a thousand rows in a row short', () => {
    let key: string | undefined;
    for (let row = 0; row < 1000; row += 1) key = positionBetween(key);
    expect(key!.length).toBeLessThan(40);
  });
});
