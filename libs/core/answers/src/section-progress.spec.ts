import { describe, expect, it } from '@jest/globals';
import { sectionsProgress } from './section-progress.ts';
import { after, edit, opened, question, section } from './world.fixture.ts';

const world = opened(
  section('law', [
    question('integer', 'acts'),
    question('integer', 'gaps', { condition: '${acts} > 3' }),
    question('note', 'hint'),
    section('courts', [question('integer', 'judges')]),
  ]),
  section('people', [question('levelPerPillar', 'staff', { pillars: ['C', 'B'] })]),
);
const heldBy = (state: typeof world) =>
  Object.fromEntries(sectionsProgress(state).map((one) => [one.section.code, one.heldBy]));

describe('how far sections are, by institution', () => {
  it('counts a cell for each institution that holds something there, also in sections within and per pillar', () => {
    const state = after(
      world,
      edit('acts', '5', { for: 'justice' }),
      edit('acts', '4', { for: 'health', seen: [] }),
      edit('gaps', '1', { for: 'justice' }),
      edit('judges', { nonAnswer: 'do_not_know' }, { for: 'justice' }),
      edit('staff@C', 2, { for: 'health' }),
    );
    expect(heldBy(state)).toEqual({ law: { justice: 3, health: 1 }, people: { health: 1 } });
    expect(sectionsProgress(state).map(({ progress }) => progress.total)).toEqual([3, 2]);
  });

  it('counts neither what a condition hides nor what was emptied', () => {
    const state = after(
      world,
      edit('acts', '5', { for: 'justice' }),
      edit('gaps', '1', { for: 'justice' }),
      edit('acts', '2', { for: 'justice' }),
      edit('judges', '7', { for: 'justice' }),
      edit('judges', null, { for: 'justice' }),
    );
    expect(heldBy(state)).toEqual({ law: { justice: 1 }, people: {} });
  });
});
