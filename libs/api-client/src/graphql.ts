import type { introspection } from '@chorsu/api-schema';
import type { Id, Instant, Issue, LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { initGraphQLTada } from 'gql.tada';

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
    QuestionnaireDocument: QuestionnaireDocument;
    Issues: readonly Issue[];
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
