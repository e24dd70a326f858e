import type { Comparison, RevealedPools, RevealedProfile } from '@chorsu/access';
import type { BandFigure, Figure } from '@chorsu/charts';
import { parsePath } from '@chorsu/kernel';
import { questionsOf, type Question, type QuestionnaireDocument } from '@chorsu/questionnaire';
import { CELL_STATES, type CellState } from '@chorsu/scoring';
import { bandAt, isThin, rangeOf } from '../../parts/compared/group-figures.ts';

/** One theme of one country's profile. */
export function themeFigure(themes: RevealedPools, place: number): Figure {
  if (themes.questions[place] === 0) return { absence: 'notAsked' };
  if (!themes.isAvailable[place]) return { absence: 'notAvailable' };
  const value = themes.score[place];
  if (typeof value !== 'number') return { absence: 'notEnough' };
  const range = rangeOf(themes.coverage[place], themes.low[place], themes.high[place]);
  return { value, isThin: isThin(themes.questions[place]!), ...(range ? { range } : {}) };
}

/** The region's protected countries in the same theme; undefined where no region stands beside. */
export function bandBeside(region: Comparison | null, key: string): BandFigure | null | undefined {
  if (!region || region.kind !== 'themes') return undefined;
  const row = region.keys.indexOf(key);
  return row === -1 ? null : bandAt(region, row);
}

/** A gap by theme, the largest first; what has none comes last, in document order. */
export interface ThemeGap {
  readonly key: string;
  readonly gap: number | null;
  readonly largest: number | null;
  readonly questions: number;
}

/** To the country's own targets at home, to the reference level otherwise. */
export function themeGaps(themes: RevealedPools, to: 'target' | 'reference'): readonly ThemeGap[] {
  const [gap, largest, count] =
    to === 'target'
      ? [themes.gap, themes.largestGap, themes.gaps]
      : [themes.referenceGap, themes.largestReferenceGap, themes.referenceGaps];
  return themes.keys
    .flatMap((key, place) =>
      themes.questions[place] === 0 || !themes.isAvailable[place]
        ? []
        : [{ key, gap: gap[place] ?? null, largest: largest[place] ?? null, questions: count[place] ?? 0 }],
    )
    .sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1));
}

/** One cell of a question in the table of levels. */
export interface LevelRow {
  readonly path: string;
  readonly question: Question;
  readonly pillar: string | undefined;
  /** null: not available. */
  readonly state: CellState | null;
  readonly level: number | null;
  readonly target: number | null;
  /** To the target where there is one, else to the reference level; null without a level. */
  readonly gap: number | null;
}

/** Levels cell by cell in document order. Hidden cells stay out: nobody was asked. */
export function levelRows(
  { cells }: RevealedProfile,
  document: QuestionnaireDocument,
  to: 'target' | 'reference',
): readonly LevelRow[] {
  const questions = new Map([...questionsOf(document)].map(({ item }) => [item.code, item]));
  return cells.paths.flatMap((path, place) => {
    const at = parsePath(path);
    const question = at && questions.get(at.question);
    if (!question) return [];
    const stored = cells.states[place];
    const state = typeof stored === 'number' ? (CELL_STATES[stored] ?? null) : null;
    if (state === 'hidden') return [];
    const level = cells.levels[place] ?? null;
    const target = cells.targets[place] ?? null;
    const wanted = to === 'target' ? target : (cells.references[place] ?? null);
    const gap = level === null || wanted === null ? null : Math.max(0, wanted - level);
    return [{ path, question, pillar: at.pillar, state, level, target, gap }];
  });
}
