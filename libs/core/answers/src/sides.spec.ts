import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isJsonEqual } from './json-equal.ts';
import { applyChange, EMPTY_ASPECT, standingChanges, type AspectState, type SidedChange } from './sides.ts';

const rules = { lead: 'A', compare: isJsonEqual };
const institutions = ['A', 'B', 'C'];
const edit = (count: number) =>
  fc.record({
    for: fc.constantFrom(...institutions),
    value: fc.integer({ min: 0, max: 3 }),
    seen: fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }).map(String)),
    settle: fc.option(fc.constant(true), { nil: undefined, freq: 4 }),
  });
type Edit = Omit<SidedChange, 'id' | 'value'> & { value: number };
const history = fc
  .array(edit(12), { maxLength: 12 })
  .map((edits): SidedChange[] => edits.map((one, index) => ({ ...one, id: String(index) })));
const run = (changes: readonly SidedChange[], from = EMPTY_ASPECT): AspectState =>
  changes.reduce((state, change) => applyChange(state, change, rules).state, from);
const holdings = (state: AspectState): string[] =>
  state.sides
    .flatMap((side) => side.holders.map((holder) => `${holder.for}=${JSON.stringify(side.value)}`))
    .sort();

describe('applyChange', () => {
  it('keeps sides distinct and held', () =>
    fc.assert(
      fc.property(history, (changes) => {
        const { sides } = run(changes);
        expect(new Set(sides.map((side) => JSON.stringify(side.value))).size).toBe(sides.length);
        for (const side of sides) {
          expect(side.holders.length).toBeGreaterThan(0);
          expect(new Set(side.holders.map((holder) => holder.for)).size).toBe(side.holders.length);
        }
      }),
    ));

  it('never takes away a hold that the change had not seen', () =>
    fc.assert(
      fc.property(history, edit(12), (changes, last) => {
        const before = run(changes);
        const change = { ...last, id: 'last' };
        const after = new Set(holdings(run([change], before)));
        for (const side of before.sides)
          for (const holder of side.holders)
            if (!holder.changes.some((id) => change.seen.includes(id)))
              expect(after).toContain(`${holder.for}=${JSON.stringify(side.value)}`);
      }),
    ));

  it("an edit touches no other institution's hold and is held itself", () =>
    fc.assert(
      fc.property(history, edit(12), (changes, last) => {
        const before = run(changes);
        const after = holdings(run([{ ...last, id: 'last', settle: undefined }], before));
        const others = (all: string[]) => all.filter((hold) => !hold.startsWith(`${last.for}=`));
        expect(others(after)).toEqual(others(holdings(before)));
        expect(after).toContain(`${last.for}=${last.value}`);
      }),
    ));

  it.each([
    [
      'of different institutions',
      (edits: Edit[]) =>
        edits.filter((one, index) => edits.findIndex((other) => other.for === one.for) === index),
    ],
    [
      'with values new to the aspect',
      (edits: Edit[]) => edits.map((one) => ({ ...one, value: one.value + 10 })),
    ],
  ])('edits without knowledge of each other, %s, come to the same holdings in any order', (_, chosen) =>
    fc.assert(
      fc.property(
        history,
        fc.array(edit(12), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (changes, late, random) => {
          const before = run(changes);
          const concurrent = chosen(late).map((one, index) => ({
            ...one,
            id: `late-${index}`,
            settle: undefined,
          }));
          const shuffled = concurrent
            .map((change) => ({ change, place: random.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ change }) => change);
          expect(holdings(run(shuffled, before))).toEqual(holdings(run(concurrent, before)));
        },
      ),
    ),
  );

  it('leaves one side when everything that stands was seen and settled', () =>
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 3 }), (changes, value) => {
        const before = run(changes);
        const settle = { id: 'settle', for: 'A', value, seen: standingChanges(before), settle: true };
        expect(run([settle], before).sides.map((side) => side.value)).toEqual([value]);
      }),
    ));

  it('changes nothing in place and survives storing as JSON', () =>
    fc.assert(
      fc.property(history, edit(12), (changes, last) => {
        const before = run(changes);
        const stored = JSON.stringify(before);
        const change = { ...last, id: 'last' };
        const after = run([change], before);
        expect(JSON.stringify(before)).toBe(stored);
        expect(run([change], JSON.parse(stored) as AspectState)).toEqual(after);
      }),
    ));
});
