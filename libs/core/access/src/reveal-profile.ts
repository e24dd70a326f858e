import {
  cellState,
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
const REFUSED = new Set(['prefer_not', 'unanswered', 'hidden']);

/** By name or not at all: what was released in aggregates only is seen in bands of the region alone. */
export function revealProfile(profile: Profile, isSubmitted: boolean, facts: ProfileFacts): RevealedProfile {
  const { plan, reader } = facts;
  const at = detailFor(facts, isSubmitted);
  const isOutside = reader.as === 'outside';
  const cellDetails = detailsOf(plan, at);
  const isShown = profile.cells.states.map((state, cell) =>
    isCellShown(state, cellDetails[cell]!, isOutside),
  );
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
      states: profile.cells.states.map((state, cell) => (isShown[cell] ? state : null)),
      levels: profile.cells.levels.map((level, cell) => (isShown[cell] ? level : null)),
      targets: profile.cells.targets.map((target, cell) =>
        isShown[cell] && cellDetails[cell] === 'everything' ? target : null,
      ),
      references: profile.cells.references,
    },
  };
}

/** The levels of a profile alone, cell by cell, as `revealProfile` shows them: null = not available. */
export function revealLevels(profile: Profile, isSubmitted: boolean, facts: ProfileFacts): Figures {
  const details = detailsOf(facts.plan, detailFor(facts, isSubmitted));
  const isOutside = facts.reader.as === 'outside';
  const { states, levels } = profile.cells;
  return levels.map((level, cell) => (isCellShown(states[cell]!, details[cell]!, isOutside) ? level : null));
}

const isCellShown = (state: number, detail: Detail, isOutside: boolean): boolean =>
  isAtLeast(detail, 'names') && !(isOutside && REFUSED.has(cellState(state)));

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

function detailsOf(plan: ScoringPlan, at: DetailAt): readonly Detail[] {
  const details = plan.paths.map((): Detail => 'nothing');
  for (const { sections, sensitivity, cells } of alikeOf(plan)) {
    const detail = at(sections, sensitivity);
    for (const cell of cells) details[cell] = detail;
  }
  return details;
}

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
