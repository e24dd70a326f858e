import { graphql, type ResultOf } from '@chorsu/api-client';

export const ComparedVersionDocument = graphql.persisted(
  'insights.version',
  graphql(`
    query ComparedVersion($id: ID!) {
      questionnaireVersion(id: $id) {
        id
        number
        title
        document
      }
    }
  `),
);

export const NetworkComparisonDocument = graphql.persisted(
  'insights.network',
  graphql(`
    query NetworkComparison($audience: Audience, $kind: PoolKind, $versionId: ID, $isPresented: Boolean) {
      networkComparison(audience: $audience, kind: $kind, versionId: $versionId, isPresented: $isPresented) {
        audience
        versionId
        versions {
          id
          number
          title
        }
        network {
          id
          name
        }
        countries {
          id
          code
          name
        }
        regions {
          editionOn
          comparison
          region {
            id
            name
          }
        }
      }
    }
  `),
);

export type ComparedVersion = ResultOf<typeof ComparedVersionDocument>['questionnaireVersion'];
export type NetworkComparison = ResultOf<typeof NetworkComparisonDocument>['networkComparison'];
