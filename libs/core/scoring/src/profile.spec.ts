import { describe, expect, it } from '@jest/globals';
import { changeOverTime } from './change-over-time.ts';
import { document, question, section } from './document.fixture.ts';
import { scoringPlan } from './plan.ts';
import { type CellInput, profile, type PoolColumns } from './profile.ts';

const perPillar = { kind: 'levelPerPillar', pillars: ['C', 'B', 'R', 'N'] } as const;
const small = document([
  section('S1', [
    question({ ...perPillar, code: '1.1', theme: 'T1', weight: '4' }),
    section('S1a', [
      question({ ...perPillar, code: '1.2', theme: 'T1', weight: '2', tags: ['1540'] }),
      question({
        kind: 'level',
        code: '1.3',
        theme: 'T1',
        pillars: ['B'],
        weight: '3',
        sensitivity: 'secretariat',
      }),
    ]),
    question({ kind: 'text', code: '1.4', theme: 'T1' }),
    question({ kind: 'table', code: 'roster', items: [question({ kind: 'level', code: 'inside' })] }),
  ]),
  section('S2', [
    question({ kind: 'level', code: '2.1', theme: 'T2', pillars: ['C', 'B'] }),
    question({ kind: 'choices', code: '2.2', theme: 'T2', list: 'l', scores: { x: '1', y: '1' } }),
    question({ kind: 'level', code: '2.3', theme: 'T2', weight: '0' }),
    question({ kind: 'yesPartlyNo', code: '2.4', theme: 'T2', referenceLevel: '4' }),
  ]),
]);
const plan = scoringPlan(small);
const scoresOf = (answers: Record<string, CellInput>, basis?: 'self' | 'agreed') =>
  profile(plan, (path) => answers[path], basis);
const row = (columns: PoolColumns, key: string) => {
  const place = columns.keys.indexOf(key);
  return Object.fromEntries(
    Object.entries(columns).map(([fact, column]) => [fact, (column as readonly unknown[])[place]]),
  );
};

const answers: Record<string, CellInput> = {
  '1.1@C': { value: 4, target: 4, confidence: 'high' },
  '1.1@B': { value: 2, target: 3 },
  '1.1@R': { value: { nonAnswer: 'not_applicable', reason: 'no reactor' } },
  '1.1@N': { value: { nonAnswer: 'do_not_know' } },
  '1.2@C': { value: 1, confidence: 'high' },
  '1.2@B': { value: 3, confidence: 'low' },
  '1.2@R': { value: { nonAnswer: 'not_applicable' } },
  '1.2@N': { value: { nonAnswer: 'prefer_not' } },
  '1.3': { value: 1, agreed: 3, target: 2 },
  '2.1': { value: 2 },
  '2.2': { value: [] },
  '2.4': { value: 'partly', isHidden: true },
};

describe('the plan', () => {
  it('counts only cells with a weight, of a kind that scores, outside tables', () =>
    expect(plan.paths).toEqual([
      ...['C', 'B', 'R', 'N'].map((pillar) => `1.1@${pillar}`),
      ...['C', 'B', 'R', 'N'].map((pillar) => `1.2@${pillar}`),
      '1.3',
      '2.1',
      '2.2',
      '2.4',
    ]));
  it('pools into a pillar its cells and the questions tagged with it alone', () => {
    const pathsOf = (key: string) =>
      plan.pools.pillars.find((planned) => planned.key === key)!.cells.map((cell) => plan.paths[cell]);
    expect(pathsOf('B')).toEqual(['1.1@B', '1.2@B', '1.3']);
    expect(pathsOf('C')).toEqual(['1.1@C', '1.2@C']);
  });
  it('knows what feeds a figure: every chain of sections, the narrowest sensitivity', () => {
    const [theme] = plan.pools.themes;
    expect(theme!.sections).toEqual([['S1'], ['S1', 'S1a']]);
    expect(theme!.sensitivity).toBe('secretariat');
    expect(plan.pools.themes[1]!.sensitivity).toBe('region');
  });
});

describe('a profile', () => {
  const figures = scoresOf(answers);
  it('shares the weight of a question per pillar among its applicable pillars', () =>
    // 1.1: 4/3 each, 1.2: 2/3 each. Answered: 4/3 + 4/3 + 2/3 + 2/3 + 3 = 7 of 9.
    // Points: 4/3·4 + 4/3·2 + 2/3·1 + 2/3·3 + 3·1 = 8 + 8/3 + 3 = 13.6666…; /7 = 1.952380…
    // Low 13.6666…/9 = 1.518518…; high (13.6666… + 4·2)/9 = 2.407407…
    // Gaps to targets 0, 1, 1: (4/3·0 + 4/3·1 + 3·1)/(17/3) = 0.764705…
    // Gaps to 3: 0, 1, 2, 0, 2: (4/3 + 4/3 + 6)/7 = 1.238095…; confident 2 of 5.
    expect(row(figures.themes, 'T1')).toEqual({
      keys: 'T1',
      questions: 3,
      score: 1.9524,
      coverage: 0.7778,
      low: 1.5185,
      high: 2.4074,
      answered: 5,
      notApplicable: 2,
      doNotKnow: 1,
      preferNot: 1,
      unanswered: 0,
      highConfidence: 0.4,
      gap: 0.7647,
      gaps: 2,
      largestGap: 1,
      referenceGap: 1.2381,
      referenceGaps: 3,
      largestReferenceGap: 2,
    }));
  it('reads an empty choice as unanswered, and leaves out what a condition hides', () =>
    expect(row(figures.themes, 'T2')).toMatchObject({
      score: null,
      coverage: 0.5,
      answered: 1,
      unanswered: 1,
      questions: 3,
    }));
  it('pools a pillar with the shares that the cells have in their questions', () =>
    // B: (4/3·2 + 2/3·3 + 3·1)/5 = 7.6666…/5 = 1.533333…
    expect(row(figures.pillars, 'B')).toMatchObject({ score: 1.5333, coverage: 1, answered: 3 }));
  it('says not enough data for a pillar whose cells are not applicable', () =>
    expect(row(figures.pillars, 'R')).toMatchObject({
      score: null,
      coverage: 0,
      low: null,
      high: null,
      notApplicable: 2,
    }));
  it('shows no theme × pillar figure on fewer than 3 questions', () =>
    expect(row(figures.themesByPillar, 'T1@C')).toMatchObject({
      score: null,
      questions: 2,
      answered: 2,
      low: 3,
      high: 3,
    }));
  it('says what is not asked per pillar', () =>
    expect(row(figures.themesByPillar, 'T2@C')).toMatchObject({ score: null, questions: 0 }));
  it('pools sections with those inside them, and tags', () => {
    expect(row(figures.sections, 'S1').score).toBe(row(figures.themes, 'T1').score);
    expect(row(figures.sections, 'S1a')).toMatchObject({ answered: 3, notApplicable: 1, preferNot: 1 });
    expect(row(figures.tags, '1540')).toMatchObject({ answered: 2, questions: 1 });
  });
  it('takes the agreed level where there is one, on request', () => {
    const agreed = scoresOf(answers, 'agreed');
    // Points: 8 + 8/3 + 3·3 = 19.6666…; /7 = 2.809523…
    expect([agreed.hasAgreed, row(agreed.themes, 'T1').score]).toEqual([true, 2.8095]);
    expect(figures.hasAgreed).toBe(false);
  });
  it('is plain JSON', () => expect(JSON.parse(JSON.stringify(figures))).toEqual(figures));
});

describe('change over time', () => {
  it('takes only cells answered in both, weighed as the newer version weighs', () => {
    const older = scoresOf({
      '1.1@C': { value: 2 },
      '1.1@B': { value: 2 },
      '1.1@N': { value: 4 },
      '1.2@B': { value: 0 },
      '2.1': { value: 4 },
    });
    const change = changeOverTime(plan, scoresOf(answers), older, 'themes');
    // 1.1@C, 1.1@B at 4/3, 1.2@B at 2/3: then (8/3 + 8/3 + 0)/(10/3) = 1.6, now (16/3 + 8/3 + 2)/(10/3) = 3.
    expect(change).toEqual({
      keys: ['T1', 'T2'],
      older: [1.6, null],
      newer: [3, null],
      change: [1.4, null],
      cells: [3, 1],
    });
  });

  it('leaves out questions whose wording the designer called not comparable', () => {
    const levels = (codes: readonly string[], value: number) =>
      Object.fromEntries(codes.map((code) => [code, { value }]));
    const codes = ['a', 'b', 'c', 'd'];
    const planOf = (isComparable: boolean) =>
      scoringPlan(
        document([
          section(
            'S',
            codes.map((code) =>
              question({ kind: 'level', code, theme: 'T1', ...(code === 'd' && { isComparable }) }),
            ),
          ),
        ]),
      );
    const moved = (isComparable: boolean) => {
      const own = planOf(isComparable);
      const then = profile(own, (path) => levels(codes, 1)[path]);
      const now = profile(own, (path) => ({ ...levels(codes, 2), d: { value: 4 } })[path]);
      return changeOverTime(own, now, then, 'themes');
    };
    expect([moved(true).cells[0], moved(true).newer[0]]).toEqual([4, 2.5]);
    expect([moved(false).cells[0], moved(false).newer[0]]).toEqual([3, 2]);
  });
});
