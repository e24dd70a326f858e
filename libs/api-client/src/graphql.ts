import type { Comparison, ReleaseChoices, RevealedAnswer, RevealedProfile, SharedGaps } from '@chorsu/access';
import type { AnswerRecord, Change } from '@chorsu/answers';
import type { introspection } from '@chorsu/api-schema';
import type { Id, Instant, Issue, LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { initGraphQLTada } from 'gql.tada';
import type { SendOutcome } from './outbox/send.ts';

/**
 * Writes a typed document: `graphql.persisted('cycles.list', graphql('query { … }'))`. The name is the feature's and
 * unique; `npm run -w @chorsu/web documents` registers it. JSON that the core owns keeps the core's types.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    ID: Id;
    Instant: Instant;
    CalendarDate: string;
    LocalizedText: LocalizedText;
    Profile: RevealedProfile;
    Comparison: Comparison;
    Releases: ReleaseChoices;
    QuestionnaireDocument: QuestionnaireDocument;
    Issues: readonly Issue[];
    AnswerChanges: readonly Change[];
    AnswerRecords: readonly AnswerRecord[];
    AnswerOutcomes: readonly SendOutcome[];
    RevealedAnswers: readonly RevealedAnswer[];
    SharedGapsFigures: SharedGaps;
    Assignments: Readonly<
      Record<string, { readonly leadId: Id | null; readonly contributorIds: readonly Id[] }>
    >;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
