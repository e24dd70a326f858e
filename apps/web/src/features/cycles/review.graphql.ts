import { graphql } from '@chorsu/api-client';

export const ReviewedVersionDocument = graphql.persisted(
  'cycles.reviewed-version',
  graphql(`
    query ReviewedVersion($id: ID!) {
      questionnaireVersion(id: $id) {
        id
        document
      }
    }
  `),
);

export const AcknowledgeDocument = graphql.persisted(
  'cycles.acknowledge',
  graphql(`
    mutation AcknowledgeAssessment($id: ID!) {
      acknowledgeAssessment(assessmentId: $id) {
        id
        status
        abilities
      }
    }
  `),
);

export const ReturnDocument = graphql.persisted(
  'cycles.return',
  graphql(`
    mutation ReturnAssessment($id: ID!, $reasons: [ReturnReasonInput!]!) {
      returnAssessment(assessmentId: $id, reasons: $reasons) {
        id
        status
        abilities
      }
    }
  `),
);
