import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { follow, rebase, write, type Followed } from './rebase.ts';
import { cellAt } from './state.ts';
import { optionsAt, seenAt } from './views.ts';
import { edit, environment, essence, opened, question, shown } from './world.fixture.ts';
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

  it('works out only the last change while it is typed anew, and shows what comes of the newest wording', () => {
    const first = written(start(), 'b', '1');
    const typing = edit('a', '5');
    const [one, two] = ['5', '55'].map((value) => ({ ...typing, value }));
    const once = write(first, one!);
    const twice = write(once, two!);
    expect(twice.unsent.map(({ value }) => value)).toEqual(['1', '55']);
    expect(twice.touched.toSorted()).toEqual(['a', 'sum']);
    expect(cellAt(twice.shown, 't')).toBe(cellAt(once.shown, 't'));
    expect(essence(twice.shown)).toEqual(essence(write(first, two!).shown));
  });

  it('takes a new wording of one that is not the last in its old place', () => {
    const a = edit('a', '5');
    const both = write(write(start(), a), edit('b', '1'));
    const again = write(both, { ...a, value: '2' });
    expect(again.unsent.map(({ value }) => value)).toEqual(['2', '1']);
    expect([shown(again.shown, 'sum'), shown(again.shown, 't')]).toEqual(['3', 'hidden']);
  });

  it('offers other options after a change that leaves the answer as it was', () => {
    const world = follow(
      opened(
        question('choice', 'where', { list: 'countries' }),
        question('choice', 'city', { list: 'cities', filter: 'country = ${where}' }),
      ),
    );
    const names = ({ shown: state }: Followed) => optionsAt(state, 'city').map(({ name }) => name);
    const change = edit('where', 'uz');
    const uz = write(world, change);
    expect(names(uz)).toEqual(['tashkent', 'samarkand']);
    const kz = write(uz, { ...change, value: 'kz' });
    expect([names(kz), kz.touched.includes('city')]).toEqual([['almaty'], true]);
  });

  it('carries the clock on with what is written, and works out only what reads it', () => {
    const world = follow(
      opened(question('integer', 'a'), question('calculated', 'day', { calculation: 'today()' })),
    );
    const tomorrow = { ...environment, today: '2026-11-24', now: '2026-11-23T19:00:00.000Z' };
    const after = write(world, edit('a', '1'), tomorrow);
    expect(shown(after.shown, 'day')).toBe('2026-11-24');
    expect(shown(after.confirmed, 'day')).toBe('2026-11-23');
    const midnight = rebase(world, [], { environment: tomorrow });
    expect([midnight.touched, shown(midnight.shown, 'day')]).toEqual([['day'], '2026-11-24']);
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
