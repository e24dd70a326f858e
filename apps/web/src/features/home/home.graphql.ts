import { graphql, type ResultOf } from '@chorsu/api-client';

export const HomeAssessmentsDocument = graphql.persisted(
  'home.assessments',
  graphql(`
    query HomeAssessments {
      assessments {
        id
        cycleId
        cycleTitle
        versionId
        status
        dueOn
        abilities
        country {
          id
          name
        }
        progress {
          total
          answered
          nonAnswered
          toReconcile
        }
        assignments {
          section
          leadId
          contributorIds
        }
        institutions {
          id
          name
        }
      }
    }
  `),
);

export const HomeCyclesDocument = graphql.persisted(
  'home.cycles',
  graphql(`
    query HomeCycles {
      cycles {
        id
        title
        status
        closesOn
      }
    }
  `),
);

export const HomeAnswersDocument = graphql.persisted(
  'home.answers',
  graphql(`
    query HomeAnswers($id: ID!, $versionId: ID!) {
      assessmentAnswers(id: $id) {
        records
        environmentSeed
        timeZone
        readableSections
      }
      questionnaireVersion(id: $versionId) {
        id
        document
      }
    }
  `),
);

export const HomeQuestionnairesDocument = graphql.persisted(
  'home.questionnaires',
  graphql(`
    query HomeQuestionnaires {
      questionnaires {
        id
        title
        versions {
          id
          number
          isPublished
          sourceLanguage
          languages
          translations {
            language
            translated
            total
          }
          questionCount
        }
      }
    }
  `),
);

export type HomeAssessment = ResultOf<typeof HomeAssessmentsDocument>['assessments'][number];
export type HomeQuestionnaire = ResultOf<typeof HomeQuestionnairesDocument>['questionnaires'][number];
