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

export const HomeSectionsDocument = graphql.persisted(
  'home.sections',
  graphql(`
    query HomeSections($id: ID!) {
      assessmentSections(id: $id) {
        section
        title
        progress {
          total
          answered
          nonAnswered
          toReconcile
        }
        leadId
        contributorIds
        heldBy {
          institutionId
          cells
        }
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
export type HomeSection = ResultOf<typeof HomeSectionsDocument>['assessmentSections'][number];
