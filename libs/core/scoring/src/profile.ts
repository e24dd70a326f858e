import { isNonAnswer, kindOf } from '@chorsu/answers';
import {
  ANSWERED,
  CELL_STATES,
  type CellColumns,
  type CellState,
  emptyColumns,
  shareWeight,
} from './cell-columns.ts';
import {
  POOL_KINDS,
  type PlannedPool,
  type PoolKind,
  type ScoredQuestion,
  type ScoringPlan,
} from './plan.ts';
import { pool, poolGaps } from './pool.ts';
import { round4 } from './round.ts';

/** Goes up with every change of what a figure comes out as; stored beside each figure. */
export const SCORING_VERSION = 1;

/** Whose level counts: the country's own, or the agreed one where there is one. */
export type Basis = 'self' | 'agreed';

/** What stands in one cell, each the current side of its aspect. */
export interface CellInput {
  /** As its kind has it in answers, a non-answer, or null. */
  readonly value?: unknown;
  readonly agreed?: unknown;
  readonly target?: unknown;
  readonly confidence?: unknown;
  /** A condition hides the question. */
  readonly isHidden?: boolean;
}

type Figures = readonly (number | null)[];

/** Pooled figures, one column a fact, one row a key; levels and shares rounded to 4 decimals. */
export interface PoolColumns {
  readonly keys: readonly string[];
  /** Questions that could count (0: not asked). */
  readonly questions: readonly number[];
  /** null: not enough data. */
  readonly score: Figures;
  readonly coverage: readonly number[];
  readonly low: Figures;
  readonly high: Figures;
  readonly answered: readonly number[];
  readonly notApplicable: readonly number[];
  readonly doNotKnow: readonly number[];
  readonly preferNot: readonly number[];
  readonly unanswered: readonly number[];
  /** Share of the answered cells with high confidence; null when none is answered. */
  readonly highConfidence: Figures;
  /** To the country's own targets. */
  readonly gap: Figures;
  readonly gaps: readonly number[];
  readonly largestGap: Figures;
  /** To the version's reference levels: the gap between countries. */
  readonly referenceGap: Figures;
  readonly referenceGaps: readonly number[];
  readonly largestReferenceGap: Figures;
}

/** All scores of one snapshot or of the work in progress. There is none of the whole assessment. */
export interface Profile extends Readonly<Record<PoolKind, PoolColumns>> {
  readonly scoringVersion: number;
  readonly basis: Basis;
  /** Whether any agreed level stands in it. */
  readonly hasAgreed: boolean;
  /** M. */
  readonly scale: number;
  readonly cells: {
    readonly paths: readonly string[];
    /** Places in CELL_STATES. */
    readonly states: readonly number[];
    readonly levels: Figures;
    readonly targets: Figures;
    readonly references: readonly number[];
  };
}

/** max(0, target − level); null without level or target. */
export const gapOf = (level: number | null, target: number | null): number | null =>
  level === null || target === null ? null : round4(Math.max(0, target - level));

/** `answerAt` gives what stands at a printed path such as `1.3@C`; undefined = unanswered. */
export function profile(
  plan: ScoringPlan,
  answerAt: (path: string) => CellInput | undefined,
  basis: Basis = 'self',
): Profile {
  const columns = emptyColumns(plan.paths.length);
  const isHigh = new Uint8Array(plan.paths.length);
  let hasAgreed = false;
  for (const scored of plan.questions) {
    for (const cell of scored.cells) {
      const answer = answerAt(plan.paths[cell]!);
      if (answer === undefined) continue;
      const isAgreed = basis === 'agreed' && typeof answer.agreed === 'number';
      hasAgreed ||= isAgreed;
      readCell(columns, cell, scored, isAgreed ? { ...answer, value: answer.agreed } : answer);
      isHigh[cell] = answer.confidence === 'high' ? 1 : 0;
    }
    shareWeight(columns, scored.cells, () => scored.weight);
  }
  const columnsOf = (kind: PoolKind): PoolColumns => poolColumns(plan, columns, isHigh, plan.pools[kind]);
  return {
    scoringVersion: SCORING_VERSION,
    basis,
    hasAgreed,
    scale: plan.scale,
    ...(Object.fromEntries(POOL_KINDS.map((kind) => [kind, columnsOf(kind)])) as Record<
      PoolKind,
      PoolColumns
    >),
    cells: {
      paths: plan.paths,
      states: [...columns.state],
      levels: numbers(columns.level).map((level) => (level === null ? null : round4(level))),
      targets: numbers(columns.target),
      references: [...plan.references],
    },
  };
}

/** NaN travels as null. */
const numbers = (column: Float64Array): (number | null)[] =>
  Array.from(column, (value) => (Number.isNaN(value) ? null : value));

function readCell(columns: CellColumns, cell: number, scored: ScoredQuestion, answer: CellInput): void {
  const state = stateOf(scored, answer);
  columns.state[cell] = CELL_STATES.indexOf(state);
  if (state === 'answered') columns.level[cell] = scored.score(answer.value) ?? NaN;
  if (state !== 'hidden' && typeof answer.target === 'number') columns.target[cell] = answer.target;
}

function stateOf({ question }: ScoredQuestion, { isHidden, value }: CellInput): CellState {
  if (isHidden) return 'hidden';
  if (value === undefined || value === null) return 'unanswered';
  if (isNonAnswer(value)) return value.nonAnswer;
  return kindOf(question.kind).isEmpty(value) ? 'unanswered' : 'answered';
}

function poolColumns(
  plan: ScoringPlan,
  columns: CellColumns,
  isHigh: Uint8Array,
  pools: readonly PlannedPool[],
): PoolColumns {
  const figures = pools.map(({ cells }) => pool(columns, cells, plan.scale, plan.threshold));
  const references = pools.map(({ cells }) => poolGaps(columns, cells, plan.references));
  const confident = pools.map(({ cells }, place) => {
    const high = cells.filter((cell) => columns.state[cell] === ANSWERED && isHigh[cell]).length;
    const { answered } = figures[place]!.counts;
    return answered === 0 ? null : round4(high / answered);
  });
  return {
    keys: pools.map(({ key }) => key),
    questions: pools.map(({ questions }) => questions.length),
    score: figures.map(({ score }) => score),
    coverage: figures.map(({ coverage }) => coverage),
    low: figures.map(({ low }) => low),
    high: figures.map(({ high }) => high),
    answered: figures.map(({ counts }) => counts.answered),
    notApplicable: figures.map(({ counts }) => counts.not_applicable),
    doNotKnow: figures.map(({ counts }) => counts.do_not_know),
    preferNot: figures.map(({ counts }) => counts.prefer_not),
    unanswered: figures.map(({ counts }) => counts.unanswered),
    highConfidence: confident,
    gap: figures.map(({ gap }) => gap),
    gaps: figures.map(({ gaps }) => gaps),
    largestGap: figures.map(({ largestGap }) => largestGap),
    referenceGap: references.map(({ gap }) => gap),
    referenceGaps: references.map(({ gaps }) => gaps),
    largestReferenceGap: references.map(({ largestGap }) => largestGap),
  };
}
