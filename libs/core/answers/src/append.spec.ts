import { describe, expect, it } from '@jest/globals';
import { appendChange, recordsOf, type AppendedChange, type StoredState } from './append.ts';
import type { AspectState } from './sides.ts';
import { isJsonEqual } from './json-equal.ts';
import type { RowsState } from './rows.ts';

const rules = { lead: 'A', compare: isJsonEqual };
const change = (id: string, more: Partial<AppendedChange>): AppendedChange => ({
  id,
  path: 'q',
  aspect: 'value',
  value: 1,
  for: 'A',
  seen: [],
  ...more,
});

function run(...changes: AppendedChange[]) {
  const records = new Map<string, StoredState>();
  const outcomes = changes.map((one) => {
    const asked: string[] = [];
    const { written, outcome } = appendChange(one, rules, (path, aspect) => {
      asked.push(`${path} ${aspect}`);
      return records.get(`${path} ${aspect}`);
    });
    expect(recordsOf(one).map(({ path, aspect }) => `${path} ${aspect}`)).toEqual(asked);
    for (const { path, aspect, state } of written) records.set(`${path} ${aspect}`, state);
    return outcome;
  });
  return { records, outcomes };
}

describe('appendChange', () => {
  it('keeps the aspects of an answer apart', () => {
    const { records } = run(change('1', {}), change('2', { aspect: 'comment', value: 'why' }));
    expect((records.get('q value') as AspectState).sides).toHaveLength(1);
    expect((records.get('q comment') as AspectState).sides[0]?.value).toBe('why');
  });

  it('merges what is added to and removed from a set', () => {
    const evidence = (id: string, value: unknown, seen: string[] = []) =>
      change(id, { aspect: 'evidence', value, seen });
    const { records } = run(
      evidence('1', { add: 'x' }),
      evidence('2', { add: 'y' }),
      evidence('3', { add: 'x' }),
      evidence('4', { remove: 'x' }, ['1']),
      evidence('5', { remove: 'y' }, ['2']),
    );
    expect(records.get('q evidence')).toEqual({ members: [{ member: 'x', changes: ['3'] }] });
  });

  it('touches the rows of every table around, and tells when a row came back', () => {
    const { records, outcomes } = run(
      change('1', { path: 't', aspect: 'rows', value: { add: 'r', position: '1' } }),
      change('2', { path: 't', aspect: 'rows', value: { remove: 'r' }, seen: ['1'] }),
      change('3', { path: 't[r]/u[s]/q' }),
    );
    expect(outcomes).toEqual(['applied', 'applied', 'to_reconcile']);
    expect((records.get('t rows') as RowsState).rows).toMatchObject([{ id: 'r', isToReconcile: true }]);
    expect((records.get('t[r]/u rows') as RowsState).rows).toMatchObject([{ id: 's' }]);
  });
});
