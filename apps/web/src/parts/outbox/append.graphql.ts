import { graphql } from '@chorsu/api-client';

export const AppendChangesDocument = graphql.persisted(
  'outbox.append',
  graphql(`
    mutation OutboxAppend($assessmentId: ID!, $changes: AnswerChanges!) {
      appendChanges(assessmentId: $assessmentId, changes: $changes) {
        sequence
        outcomes
      }
    }
  `),
);
