import {
  CELL_STATES,
  type CellState,
  POOL_KINDS,
  type PoolColumns,
  type PoolKind,
  type Profile,
  type ScoringPlan,
} from '@chorsu/scoring';
import type { Sensitivity } from '@chorsu/questionnaire';
import type { Reader } from './reader.ts';
import {
  type CountryReleases,
  type Detail,
  type DetailAt,
  detailAt,
  isAtLeast,
  poolDetail,
} from './release.ts';
import { mayReadSection } from './section-reading.ts';

export type Figures = readonly (number | null)[];

/**
 * A table of a profile as far as the reader may see it: what is not available is null in every column. For readers
 * outside `unanswered` holds what was preferred not to be answered too, and `preferNot` is null.
 */
export type RevealedPools = {
  readonly [Fact in Exclude<keyof PoolColumns, 'keys' | 'questions'>]: Figures;
} & {
  readonly keys: readonly string[];
  readonly questions: readonly number[];
  readonly isAvailable: readonly boolean[];
};

/** A profile as far as the reader may see it. */
export interface RevealedProfile extends Readonly<Record<PoolKind, RevealedPools>> {
  readonly scoringVersion: number;
  readonly basis: Profile['basis'];
  readonly scale: number;
  readonly cells: {
    readonly paths: readonly string[];
    /** Place in CELL_STATES; null = not available. */
    readonly states: Figures;
    readonly levels: Figures;
    readonly targets: Figures;
    readonly references: readonly number[];
  };
}

export interface ProfileFacts {
  readonly plan: ScoringPlan;
  readonly releases: CountryReleases;
  readonly reader: Reader;
}

/** Facts about the country's own targets: for home, and where everything was released. */
const TARGET_FACTS: readonly string[] = ['gap', 'gaps', 'largestGap'];
const REFUSED: readonly CellState[] = ['prefer_not', 'unanswered', 'hidden'];
/** By place in CELL_STATES. */
const LEAVES_THE_COUNTRY = CELL_STATES.map((state) => !REFUSED.includes(state));

/** By name or not at all: what was released in aggregates only is seen in bands of the region alone. */
export function revealProfile(profile: Profile, isSubmitted: boolean, facts: ProfileFacts): RevealedProfile {
  const { plan, reader } = facts;
  const at = detailFor(facts, isSubmitted);
  const isOutside = reader.as === 'outside';
  const { states } = profile.cells;
  const isShown = flagsOf(states.length, shownCells(states, plan, at, isOutside));
  const isWhole = flagsOf(states.length, wholeCells(plan, at));
  const pools = Object.fromEntries(
    POOL_KINDS.map((kind) => [
      kind,
      revealPools(
        profile[kind],
        plan.pools[kind].map((planned) => poolDetail(planned, at)),
        isOutside,
      ),
    ]),
  ) as Record<PoolKind, RevealedPools>;
  return {
    scoringVersion: profile.scoringVersion,
    basis: profile.basis,
    scale: profile.scale,
    ...pools,
    cells: {
      paths: profile.cells.paths,
      states: states.map((state, cell) => (isShown[cell] ? state : null)),
      levels: profile.cells.levels.map((level, cell) => (isShown[cell] ? level : null)),
      targets: profile.cells.targets.map((target, cell) => (isShown[cell] && isWhole[cell] ? target : null)),
      references: profile.cells.references,
    },
  };
}

/** The levels of a profile alone, cell by cell, as `revealProfile` shows them: null = not available. */
export function revealLevels(profile: Profile, isSubmitted: boolean, facts: ProfileFacts): Figures {
  const { states, levels } = profile.cells;
  const isOutside = facts.reader.as === 'outside';
  const shown = new Array<number | null>(levels.length).fill(null);
  for (const cell of shownCells(states, facts.plan, detailFor(facts, isSubmitted), isOutside))
    shown[cell] = levels[cell]!;
  return shown;
}

/** Loops, not lists of lists: asked for each country and question of a region. */
function shownCells(
  states: readonly number[],
  plan: ScoringPlan,
  at: DetailAt,
  isOutside: boolean,
): number[] {
  const shown: number[] = [];
  for (const { sections, sensitivity, cells } of alikeOf(plan)) {
    if (!isAtLeast(at(sections, sensitivity), 'names')) continue;
    for (const cell of cells) if (!isOutside || LEAVES_THE_COUNTRY[states[cell]!]) shown.push(cell);
  }
  return shown;
}

const flagsOf = (count: number, cells: readonly number[]): readonly boolean[] => {
  const flags = new Array<boolean>(count).fill(false);
  for (const cell of cells) flags[cell] = true;
  return flags;
};

/** Cells of which every release says the same: those of one section and sensitivity. */
interface Alike {
  readonly sections: readonly string[];
  readonly sensitivity: Sensitivity;
  readonly cells: number[];
}
const alikeIn = new WeakMap<ScoringPlan, readonly Alike[]>();

function alikeOf(plan: ScoringPlan): readonly Alike[] {
  const known = alikeIn.get(plan);
  if (known) return known;
  const groups = new Map<string, Alike>();
  for (const { cells, sections, question } of plan.questions) {
    const sensitivity = question.sensitivity ?? 'region';
    const key = JSON.stringify([sections, sensitivity]);
    const group = groups.get(key) ?? { sections, sensitivity, cells: [] };
    group.cells.push(...cells);
    groups.set(key, group);
  }
  const alike = [...groups.values()];
  alikeIn.set(plan, alike);
  return alike;
}

/** The cells of which the reader may see everything. */
const wholeCells = (plan: ScoringPlan, at: DetailAt): number[] =>
  alikeOf(plan).flatMap(({ sections, sensitivity, cells }) =>
    at(sections, sensitivity) === 'everything' ? cells : [],
  );

/** At home a section is read whole or not at all. */
function detailFor({ reader, releases }: ProfileFacts, isSubmitted: boolean) {
  if (reader.as === 'outside') return isSubmitted ? detailAt(releases, reader) : (): Detail => 'nothing';
  const { actor, country, readers, sectionOf } = reader;
  return (sections: readonly string[], _sensitivity: Sensitivity): Detail =>
    mayReadSection(actor, country, readers, sectionOf(sections)) ? 'everything' : 'nothing';
}

function revealPools(columns: PoolColumns, details: readonly Detail[], isOutside: boolean): RevealedPools {
  const isAvailable = details.map((detail) => isAtLeast(detail, 'names'));
  const mask = (fact: Exclude<keyof PoolColumns, 'keys' | 'questions'>, place: number): number | null => {
    if (!isAvailable[place]) return null;
    if (TARGET_FACTS.includes(fact) && details[place] !== 'everything') return null;
    if (isOutside && fact === 'preferNot') return null;
    if (isOutside && fact === 'unanswered') return columns.unanswered[place]! + columns.preferNot[place]!;
    return columns[fact][place] ?? null;
  };
  const shown = (fact: Exclude<keyof PoolColumns, 'keys' | 'questions'>): Figures =>
    columns.keys.map((_, place) => mask(fact, place));
  return {
    keys: columns.keys,
    questions: columns.questions,
    isAvailable,
    score: shown('score'),
    coverage: shown('coverage'),
    low: shown('low'),
    high: shown('high'),
    answered: shown('answered'),
    notApplicable: shown('notApplicable'),
    doNotKnow: shown('doNotKnow'),
    preferNot: shown('preferNot'),
    unanswered: shown('unanswered'),
    highConfidence: shown('highConfidence'),
    gap: shown('gap'),
    gaps: shown('gaps'),
    largestGap: shown('largestGap'),
    referenceGap: shown('referenceGap'),
    referenceGaps: shown('referenceGaps'),
    largestReferenceGap: shown('largestReferenceGap'),
  };
}
