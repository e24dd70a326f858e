import { describe, expect, it } from '@jest/globals';
import { sortRows } from './sort-rows.ts';

const names = (rows: readonly { name: string | null }[]) => rows.map(({ name }) => name);

describe('sorting rows', () => {
  it('orders names as the language does', () => {
    const rows = [{ name: 'Zeta' }, { name: 'École' }, { name: 'Eta' }];
    expect(names(sortRows(rows, ({ name }) => name, 'ascending', 'fr'))).toEqual(['École', 'Eta', 'Zeta']);
  });

  it('orders numbers in texts by size', () => {
    const rows = [{ name: '10' }, { name: '2' }];
    expect(names(sortRows(rows, ({ name }) => name, 'ascending', 'en'))).toEqual(['2', '10']);
  });

  it('leaves empty values last in both directions', () => {
    const rows = [{ name: null }, { name: 'a' }, { name: 'b' }];
    expect(names(sortRows(rows, ({ name }) => name, 'ascending', 'en'))).toEqual(['a', 'b', null]);
    expect(names(sortRows(rows, ({ name }) => name, 'descending', 'en'))).toEqual(['b', 'a', null]);
  });

  it('leaves the order alone without a column', () => {
    const rows = [{ name: 'b' }, { name: 'a' }];
    expect(sortRows(rows, undefined, 'ascending', 'en')).toBe(rows);
  });
});
