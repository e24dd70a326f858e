import { graphql, type ResultOf } from '@chorsu/api-client';

export const QuestionnairesDocument = graphql.persisted(
  'questionnaires.list',
  graphql(`
    query Questionnaires {
      questionnaires {
        id
        code
        title
        versions {
          id
          number
          isPublished
          publishedAt
          languages
          sectionCount
          questionCount
        }
      }
    }
  `),
);

export const VersionDocument = graphql.persisted(
  'questionnaires.version',
  graphql(`
    query QuestionnaireVersion($id: ID!) {
      questionnaireVersion(id: $id) {
        id
        number
        isPublished
        publishedAt
        hash
        title
        sourceLanguage
        languages
        sectionCount
        questionCount
        document
        report
        issues
        abilities
      }
    }
  `),
);

export const UnclearWordingsDocument = graphql.persisted(
  'questionnaires.unclear',
  graphql(`
    query UnclearWordings($versionId: ID!) {
      unclearWordings(versionId: $versionId) {
        id
        path
        text
        at
        organisation
      }
    }
  `),
);

export const TakeOverImportDocument = graphql.persisted(
  'questionnaires.take-over',
  graphql(`
    mutation TakeOverImport($importId: ID!) {
      createQuestionnaireFromImport(importId: $importId) {
        id
      }
    }
  `),
);

export const PublishVersionDocument = graphql.persisted(
  'questionnaires.publish',
  graphql(`
    mutation PublishVersion($id: ID!) {
      publishQuestionnaireVersion(id: $id) {
        id
        isPublished
        publishedAt
        hash
        abilities
      }
    }
  `),
);

/** Lists that are empty carry no type of their own: said here, so that the first import shows up in them. */
export const questionnaireTypes = { additionalTypenames: ['Questionnaire', 'QuestionnaireVersion'] };

export type Questionnaire = ResultOf<typeof QuestionnairesDocument>['questionnaires'][number];
export type Version = ResultOf<typeof VersionDocument>['questionnaireVersion'];
