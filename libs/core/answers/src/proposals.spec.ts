import { describe, expect, it } from '@jest/globals';
import { expertOf, isOfCountry } from './change.ts';
import { applyChanges } from './engine.ts';
import { proposals } from './proposals.ts';
import { toReconcile } from './reconcile.ts';
import type { AspectState } from './sides.ts';
import { cellAt, type State } from './state.ts';
import { firstProposal, progressAt } from './views.ts';
import { after, edit, opened, question, section } from './world.fixture.ts';

const ONE = '0192f3c4-0000-7000-8000-00000000000a';
const OTHER = '0192f3c4-0000-7000-8000-00000000000b';
const proposed = (path: string, level: number | null, by = ONE) =>
  edit(path, level, { aspect: `proposed:${by}`, for: 'country' });
const agreed = (path: string, level: number | null, reason?: string) =>
  edit(path, level, { aspect: 'agreed', for: 'country', ...(reason ? { reason } : {}) });
const grid = question('levelPerPillar', 'p', { descriptors: [], pillars: ['C', 'B'] });
const world = opened(
  section('one', [question('level', 'l', { descriptors: [] }), question('text', 't')]),
  section('two', [grid]),
);
const waitingIn = (state: State, code?: string): number => progressAt(state, code).proposals;

describe("an expert's proposal", () => {
  const answered = after(world, edit('l', 2), edit('p@C', 1));

  it('waits where it differs from the level of the country, in its section', () => {
    const state = after(answered, proposed('l', 3), proposed('p@B', 0));
    expect([waitingIn(state, 'one'), waitingIn(state, 'two'), waitingIn(state)]).toEqual([1, 1, 2]);
    expect(firstProposal(state)).toBe('l');
    expect(firstProposal(state, 'l')).toBe('p@B');
    expect(firstProposal(state, 'p@B')).toBeUndefined();
  });

  it('waits no more once a level is agreed on, and again when that is cleared', () => {
    const state = after(answered, proposed('l', 3), agreed('l', 2, 'We keep ours'));
    expect(waitingIn(state)).toBe(0);
    expect(waitingIn(after(state, agreed('l', null)))).toBe(1);
  });

  it('waits no more once it is taken back or the country says the same', () => {
    const state = after(answered, proposed('l', 3));
    expect(waitingIn(after(state, proposed('l', null)))).toBe(0);
    expect(waitingIn(after(state, edit('l', 3)))).toBe(0);
  });

  it('stands beside those of others and changes nothing of the answer', () => {
    const state = after(
      answered,
      proposed('l', 3),
      proposed('l', 1, OTHER),
      edit('l', 'We saw more', { aspect: `comment:${ONE}`, for: 'country' }),
    );
    const cell = cellAt(state, 'l')!;
    expect(proposals(cell.aspects)).toEqual([
      { by: ONE, level: 3 },
      { by: OTHER, level: 1 },
    ]);
    expect([cell.value, cell.aspects['comment'], cell.isToReconcile]).toEqual([2, undefined, false]);
  });

  it('of two devices that knew nothing of each other is told twice, and is nothing to reconcile', () => {
    const state = after(answered, proposed('l', 3));
    const both = applyChanges(state, [proposed('l', 4)]).state;
    const cell = cellAt(both, 'l')!;
    expect(proposals(cell.aspects).map(({ level }) => level)).toEqual([3, 4]);
    expect(toReconcile(cell.aspects)).toEqual([]);
  });
});

describe('an agreed level', () => {
  it('keeps the last reason that was given for it', () => {
    const sideOf = (state: State) => (cellAt(state, 'l')!.aspects['agreed'] as AspectState).sides;
    const state = after(world, agreed('l', 2, 'They were here'));
    expect(sideOf(state)).toMatchObject([{ value: 2, reason: 'They were here' }]);
    expect(sideOf(after(state, agreed('l', 2, 'And again')))).toMatchObject([{ reason: 'And again' }]);
    expect(sideOf(after(state, agreed('l', 3, 'More')))).toMatchObject([{ value: 3, reason: 'More' }]);
    expect(sideOf(after(state, agreed('l', null)))[0]).not.toHaveProperty('reason');
  });

  it('is written for the country, as is what experts say', () => {
    expect([`proposed:${ONE}`, `comment:${ONE}`, 'agreed', 'value', 'comment'].map(isOfCountry)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([`comment:${ONE}`, `proposed:${OTHER}`, 'comment', 'comment:x'].map(expertOf)).toEqual([
      ONE,
      OTHER,
      undefined,
      undefined,
    ]);
  });
});
