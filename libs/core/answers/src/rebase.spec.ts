import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { follow, rebase, write, type Followed } from './rebase.ts';
import { cellAt } from './state.ts';
import { seenAt } from './views.ts';
import { edit, essence, opened, question, shown } from './world.fixture.ts';
import type { AppendedChange } from './append.ts';

const items = [
  question('integer', 'a'),
  question('integer', 'b'),
  question('calculated', 'sum', { calculation: 'coalesce(${a}, 0) + coalesce(${b}, 0)' }),
  question('text', 't', { condition: '${a} > 3' }),
];
const start = (): Followed => follow(opened(...items));
const written = (followed: Followed, path: string, value: unknown): Followed =>
  write(followed, edit(path, value, { seen: seenAt(followed.shown, path, 'value') }));

describe('rebase', () => {
  it('shows own changes at once and keeps them until the server has them', () => {
    const mine = written(start(), 'a', '5');
    expect([shown(mine.shown, 'sum'), shown(mine.confirmed, 'sum'), mine.unsent.length]).toEqual([
      '5',
      '0',
      1,
    ]);
    const done = rebase(mine, mine.unsent);
    expect([shown(done.confirmed, 'sum'), done.unsent]).toEqual(['5', []]);
    expect(essence(done.shown)).toEqual(essence(done.confirmed));
  });

  it("lays unsent changes on top of the others'", () => {
    const mine = written(written(start(), 'a', '5'), 'a', '6');
    const both = rebase(mine, [edit('b', '10', { for: 'health' })]);
    expect(shown(both.shown, 'sum')).toBe('16');
    expect(both.touched.toSorted()).toEqual(['b', 'sum']);
    expect(cellAt(both.shown, 'a')).toBe(cellAt(mine.shown, 'a'));
    expect(cellAt(both.shown, 'a')!.isToReconcile).toBe(false);
  });

  it('shows what has to be reconciled when someone else answered meanwhile', () => {
    const mine = written(start(), 'a', '5');
    const both = rebase(mine, [edit('a', '1', { for: 'health' })]);
    expect(both.outcomes).toMatchObject([{ outcome: 'to_reconcile' }]);
    expect(shown(both.shown, 'a')).toBe('5');
  });

  it('lets go of a refused change that was taken back', () => {
    const mine = written(start(), 'a', '5');
    const without = rebase(mine, [], { settled: [mine.unsent[0]!.id] });
    expect([shown(without.shown, 'a'), without.unsent]).toEqual([null, []]);
  });

  it('comes to the server’s state on every device, however the changes were cut into batches', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            path: fc.constantFrom('a', 'b'),
            value: fc.nat({ max: 9 }).map(String),
            isMine: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 }),
        (edits, sizes) => {
          let device = start();
          const log: AppendedChange[] = [];
          for (const { path, value, isMine } of edits) {
            if (isMine) device = written(device, path, value);
            else log.push(edit(path, value, { for: 'health' }));
          }
          log.push(...device.unsent);
          const plain = rebase(start(), log).confirmed;
          let rest = log;
          for (const size of sizes) {
            device = rebase(device, rest.slice(0, size));
            rest = rest.slice(size);
          }
          expect(device.unsent).toEqual([]);
          expect(essence(device.shown)).toEqual(essence(plain));
        },
      ),
    ));
});
