import { printPath } from '@chorsu/kernel';
import {
  type Question,
  type QuestionnaireDocument,
  questionsOf,
  type Sensitivity,
} from '@chorsu/questionnaire';
import { scoreOf } from './cell-score.ts';

/** A question that counts: weight above 0, of a kind that scores, outside tables. */
export interface ScoredQuestion {
  readonly question: Question;
  readonly weight: number;
  /** Its cells, as places in `ScoringPlan.paths`. */
  readonly cells: readonly number[];
  /** Codes of the sections around it, the outermost first. */
  readonly sections: readonly string[];
  readonly score: (value: unknown) => number | undefined;
}

/** Cells that one figure pools, and what feeds it: what must be released before it may be seen. */
export interface PlannedPool {
  readonly key: string;
  /** In document order. */
  readonly cells: readonly number[];
  /** Places in `ScoringPlan.questions`. */
  readonly questions: readonly number[];
  /** Distinct chains of sections around the questions, the outermost first. */
  readonly sections: readonly (readonly string[])[];
  /** The narrowest sensitivity of the questions. */
  readonly sensitivity: Sensitivity;
}

export const POOL_KINDS = ['themes', 'sections', 'pillars', 'themesByPillar', 'tags'] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

/** All that scoring needs of a document, worked out once a questionnaire version. */
export interface ScoringPlan {
  /** M. */
  readonly scale: number;
  readonly threshold: number;
  readonly questions: readonly ScoredQuestion[];
  /** Printed path of each cell, in document order. */
  readonly paths: readonly string[];
  /** Reference level of each cell. */
  readonly references: Float64Array;
  readonly pools: Readonly<Record<PoolKind, readonly PlannedPool[]>>;
}

const sensitivities: readonly Sensitivity[] = ['national', 'secretariat', 'region'];

/** Key of a theme × pillar pool. */
export const themePillarKey = (theme: string, pillar: string): string => `${theme}@${pillar}`;

/** Weights and thresholds are read as doubles here, once. */
export function scoringPlan(document: QuestionnaireDocument): ScoringPlan {
  const scale = document.scale.max;
  const questions: ScoredQuestion[] = [];
  const paths: string[] = [];
  const pillarOf: (string | undefined)[] = [];
  const references: number[] = [];
  for (const { item: question, sections, tables } of questionsOf(document)) {
    const weight = Number(question.weight ?? 0);
    const score = tables.length === 0 && weight > 0 ? scoreOf(question, scale) : undefined;
    if (score === undefined) continue;
    const isPerPillar = question.kind === 'levelPerPillar';
    const cells = (isPerPillar ? question.pillars : [undefined]).map((pillar) => {
      const path = { rows: [], question: question.code };
      references.push(Number(question.referenceLevel ?? document.referenceLevel));
      // A question tagged with one pillar alone belongs to it as a whole.
      pillarOf.push(pillar ?? (question.pillars?.length === 1 ? question.pillars[0] : undefined));
      return paths.push(printPath(pillar === undefined ? path : { ...path, pillar })) - 1;
    });
    questions.push({ question, weight, cells, sections: sections.map(({ code }) => code), score });
  }

  const gather = (belongs: (scored: ScoredQuestion, cell: number) => boolean, key: string): PlannedPool => {
    const cells: number[] = [];
    const fed: number[] = [];
    questions.forEach((scored, place) => {
      const own = scored.cells.filter((cell) => belongs(scored, cell));
      if (own.length > 0) fed.push(place);
      cells.push(...own);
    });
    const chains = new Map(
      fed.map((place) => [questions[place]!.sections.join('/'), questions[place]!.sections]),
    );
    const narrowest = Math.min(
      ...fed.map((place) => sensitivities.indexOf(questions[place]!.question.sensitivity ?? 'region')),
      sensitivities.length - 1,
    );
    return {
      key,
      cells,
      questions: fed,
      sections: [...chains.values()],
      sensitivity: sensitivities[narrowest]!,
    };
  };
  const themes = document.themes.map(({ code }) => code);
  const pillars = document.pillars.map(({ code }) => code);
  const tags = new Set(questions.flatMap(({ question }) => question.tags ?? []));
  const sections = new Set(questions.flatMap((scored) => scored.sections));
  const isOfTheme = (scored: ScoredQuestion, theme: string): boolean => scored.question.theme === theme;
  return {
    scale,
    threshold: Number(document.coverageThreshold),
    questions,
    paths,
    references: Float64Array.from(references),
    pools: {
      themes: themes.map((theme) => gather((scored) => isOfTheme(scored, theme), theme)),
      sections: [...sections].map((code) => gather((scored) => scored.sections.includes(code), code)),
      pillars: pillars.map((pillar) => gather((_, cell) => pillarOf[cell] === pillar, pillar)),
      themesByPillar: themes.flatMap((theme) =>
        pillars.map((pillar) =>
          gather(
            (scored, cell) => isOfTheme(scored, theme) && pillarOf[cell] === pillar,
            themePillarKey(theme, pillar),
          ),
        ),
      ),
      tags: [...tags].map((tag) => gather(({ question }) => question.tags?.includes(tag) ?? false, tag)),
    },
  };
}
