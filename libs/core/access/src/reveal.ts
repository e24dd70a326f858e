import type { AnswerRecord } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { Profile, ScoringPlan } from '@chorsu/scoring';
import {
  type AspectOf,
  type HeldAnswer,
  revealAnswers,
  type RevealedAnswer,
  type RevealFacts,
  revealRecords,
} from './reveal-answers.ts';
import { type Figures, type RevealedProfile, revealLevels, revealProfile } from './reveal-profile.ts';

/** Answers of a snapshot (isSubmitted) or of the work in progress. */
export interface AnswersData {
  readonly kind: 'answers';
  readonly isSubmitted: boolean;
  readonly answers: readonly HeldAnswer[];
}
/** Stored aspects with their sides, or changes of them: the work in progress, for home alone. */
export interface RecordsData<R extends AspectOf = AnswerRecord> {
  readonly kind: 'records';
  readonly records: readonly R[];
}
export interface ProfileData {
  readonly kind: 'profile';
  readonly isSubmitted: boolean;
  readonly plan: ScoringPlan;
  readonly profile: Profile;
}
/** Levels alone, where many countries stand side by side. */
export interface LevelsData extends Omit<ProfileData, 'kind'> {
  readonly kind: 'levels';
}
/** Pieces of evidence, with the answers that they stand by. */
export interface EvidenceData<E extends { readonly id: Id } = { readonly id: Id }> {
  readonly kind: 'evidence';
  readonly isSubmitted: boolean;
  readonly answers: readonly HeldAnswer[];
  readonly items: readonly E[];
}

/**
 * The one gate through which a country's answers leave, for API, exports, reports, search and notifications alike.
 * Gives back what this reader may see, never more; comments travel with their answers.
 */
export function reveal(data: AnswersData, facts: RevealFacts): readonly RevealedAnswer[];
export function reveal<R extends AspectOf>(data: RecordsData<R>, facts: RevealFacts): readonly R[];
export function reveal(data: ProfileData, facts: RevealFacts): RevealedProfile;
export function reveal(data: LevelsData, facts: RevealFacts): Figures;
export function reveal<E extends { readonly id: Id }>(
  data: EvidenceData<E>,
  facts: RevealFacts,
): readonly E[];
export function reveal(
  data: AnswersData | RecordsData<AspectOf> | ProfileData | LevelsData | EvidenceData,
  facts: RevealFacts,
):
  | readonly RevealedAnswer[]
  | readonly AspectOf[]
  | RevealedProfile
  | Figures
  | readonly { readonly id: Id }[] {
  switch (data.kind) {
    case 'answers':
      return revealAnswers(data.answers, data.isSubmitted, facts);
    case 'records':
      return revealRecords(data.records, facts);
    case 'profile':
      return revealProfile(data.profile, data.isSubmitted, { ...facts, plan: data.plan });
    case 'levels':
      return revealLevels(data.profile, data.isSubmitted, { ...facts, plan: data.plan });
    case 'evidence': {
      const shown = new Set(
        revealAnswers(data.answers, data.isSubmitted, facts).flatMap(({ evidence }) => evidence ?? []),
      );
      return data.items.filter(({ id }) => shown.has(id));
    }
  }
}
