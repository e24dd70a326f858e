import { describe, expect, it } from '@jest/globals';
import type { HomeAssessment } from './home.graphql.ts';
import { openIn, waitingFor } from './waiting.ts';

const assessment = (
  id: string,
  status: HomeAssessment['status'],
  dueOn: string,
  progress = { total: 10, answered: 4, nonAnswered: 1, toReconcile: 0 },
): HomeAssessment =>
  ({
    id,
    status,
    dueOn,
    progress,
    abilities: status === 'inReview' ? ['assessment.submit'] : [],
    cycleTitle: { en: 'Cycle' },
    country: { id: 'a', name: { en: 'Aralia' } },
  }) as unknown as HomeAssessment;

const whats = (...given: Parameters<typeof waitingFor>) =>
  waitingFor(...given).map(({ assessmentId, what, count }) => [assessmentId, what, count]);

describe('what waits', () => {
  it('puts what is due first on top', () => {
    const given = [assessment('late', 'open', '2027-01-31'), assessment('soon', 'invited', '2026-12-01')];
    expect(whats('focalPoint', given)).toEqual([
      ['soon', 'home.waits.accept', 0],
      ['late', 'home.waits.answer', 5],
    ]);
  });

  it('names answers to reconcile before open questions', () => {
    const progress = { total: 10, answered: 10, nonAnswered: 0, toReconcile: 2 };
    expect(whats('deputy', [assessment('a', 'open', '2026-12-01', progress)])).toEqual([
      ['a', 'home.waits.reconcile', 2],
      ['a', 'home.waits.review', 0],
    ]);
  });

  it('asks only who may submit to do so', () => {
    const inReview = assessment('a', 'inReview', '2026-12-01');
    expect(whats('focalPoint', [inReview])).toEqual([['a', 'home.waits.submit', 0]]);
    expect(whats('deputy', [{ ...inReview, abilities: [] }])).toEqual([]);
  });

  it('asks a secretariat only for what was submitted, a team member only for what is open', () => {
    const given = [assessment('a', 'submitted', '2026-12-01'), assessment('b', 'open', '2026-12-02')];
    expect(whats('secretariat', given)).toEqual([['a', 'home.waits.acknowledge', 0]]);
    expect(whats('teamMember', given)).toEqual([['b', 'home.waits.answer-mine', 0]]);
    expect(whats('observer', given)).toEqual([]);
    expect(whats('expert', given)).toEqual([['b', 'home.waits.comment', 0]]);
    expect(whats('facilitator', given)).toEqual([['b', 'home.waits.write-down', 0]]);
  });

  it('tells a team member how much is open in its own sections, and nothing when all is answered', () => {
    const given = [assessment('b', 'open', '2026-12-02')];
    expect(whats('teamMember', given, { assessmentId: 'b', open: 3 })).toEqual([
      ['b', 'home.waits.answer', 3],
    ]);
    expect(whats('teamMember', given, { assessmentId: 'b', open: 0 })).toEqual([]);
    const progress = { total: 10, answered: 4, nonAnswered: 1 };
    expect(openIn([{ progress }, { progress }] as unknown as Parameters<typeof openIn>[0])).toBe(10);
  });
});
