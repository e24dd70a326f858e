import { graphql, type ResultOf } from '@chorsu/api-client';

export const AssessmentsDocument = graphql.persisted(
  'filling.assessments',
  graphql(`
    query FillingAssessments {
      assessments {
        id
        cycleTitle
        status
        dueOn
        submittedAt
        abilities
        country {
          id
          name
        }
        progress {
          required
          total
          answered
          nonAnswered
          toReconcile
        }
      }
    }
  `),
);

const openedAssessment = graphql(`
  fragment FillingAssessment on Assessment @_unmask {
    id
    cycleTitle
    versionId
    status
    sequence
    dueOn
    submittedAt
    abilities
    isReadByAll
    country {
      id
      name
      timeZone
    }
    assignments {
      section
      leadId
      contributorIds
      isConfidential
    }
    institutions {
      id
      name
    }
    returnReasons {
      section
      path
      reason
      at
    }
  }
`);

export const OpenAssessmentDocument = graphql.persisted(
  'filling.open',
  graphql(
    `
      query FillingOpen($id: ID!) {
        assessment(id: $id) {
          ...FillingAssessment
        }
        assessmentAnswers(id: $id) {
          sequence
          changedAt
          records
          earlier
          earlierDate
          environmentSeed
          timeZone
          assignments
          readableSections
          invitedSections
          experts {
            id
            name
          }
        }
      }
    `,
    [openedAssessment],
  ),
);

/** Without the answers: asked again when the assessment has moved on. */
export const AssessmentDocument = graphql.persisted(
  'filling.assessment',
  graphql(
    `
      query FillingAssessmentAgain($id: ID!) {
        assessment(id: $id) {
          ...FillingAssessment
        }
      }
    `,
    [openedAssessment],
  ),
);

export const VersionDocument = graphql.persisted(
  'filling.version',
  graphql(`
    query FillingVersion($id: ID!) {
      questionnaireVersion(id: $id) {
        id
        document
      }
    }
  `),
);

export const AssessmentChangedDocument = graphql.persisted(
  'filling.changed',
  graphql(`
    subscription FillingChanged($id: ID!, $after: Int!) {
      assessmentChanged(id: $id, after: $after) {
        sequence
        changes
        hasMovedOn
      }
    }
  `),
);

export const SetDoNotKnowDocument = graphql.persisted(
  'filling.set-do-not-know',
  graphql(`
    mutation FillingSetDoNotKnow($assessmentId: ID!, $section: String!, $reason: String!, $institution: ID) {
      setUnansweredDoNotKnow(
        assessmentId: $assessmentId
        section: $section
        reason: $reason
        institution: $institution
      ) {
        sequence
        outcomes
      }
    }
  `),
);

export const ReportUnclearDocument = graphql.persisted(
  'filling.report-unclear',
  graphql(`
    mutation FillingReportUnclear($assessmentId: ID!, $path: String!, $text: String!) {
      reportUnclearWording(assessmentId: $assessmentId, path: $path, text: $text)
    }
  `),
);

export const AcceptAssessmentDocument = graphql.persisted(
  'filling.accept',
  graphql(`
    mutation FillingAccept($id: ID!) {
      acceptAssessment(id: $id) {
        id
        status
        abilities
      }
    }
  `),
);

export const DeclineAssessmentDocument = graphql.persisted(
  'filling.decline',
  graphql(`
    mutation FillingDecline($id: ID!, $reason: String) {
      declineAssessment(id: $id, reason: $reason) {
        id
        status
        abilities
      }
    }
  `),
);

export const StartReviewDocument = graphql.persisted(
  'filling.start-review',
  graphql(`
    mutation FillingStartReview($assessmentId: ID!) {
      startReview(assessmentId: $assessmentId) {
        id
        status
        sequence
        abilities
      }
    }
  `),
);

export const ReopenDocument = graphql.persisted(
  'filling.reopen',
  graphql(`
    mutation FillingReopen($assessmentId: ID!) {
      reopenAssessment(assessmentId: $assessmentId) {
        id
        status
        sequence
        abilities
      }
    }
  `),
);

export const SubmitDocument = graphql.persisted(
  'filling.submit',
  graphql(`
    mutation FillingSubmit($assessmentId: ID!, $sequence: Int!) {
      submitAssessment(assessmentId: $assessmentId, sequence: $sequence) {
        id
        status
        sequence
        submittedAt
        snapshotHash
        abilities
      }
    }
  `),
);

export const AssignSectionDocument = graphql.persisted(
  'filling.assign-section',
  graphql(`
    mutation FillingAssign($assessmentId: ID!, $section: String!, $leadId: ID, $contributorIds: [ID!]!) {
      assignSection(
        assessmentId: $assessmentId
        section: $section
        leadId: $leadId
        contributorIds: $contributorIds
      ) {
        id
        assignments {
          section
          leadId
          contributorIds
          isConfidential
        }
      }
    }
  `),
);

export const SetConfidentialDocument = graphql.persisted(
  'filling.set-confidential',
  graphql(`
    mutation FillingSetConfidential($assessmentId: ID!, $section: String!, $isConfidential: Boolean!) {
      setSectionConfidential(
        assessmentId: $assessmentId
        section: $section
        isConfidential: $isConfidential
      ) {
        id
        assignments {
          section
          leadId
          contributorIds
          isConfidential
        }
      }
    }
  `),
);

export const ChooseReadersDocument = graphql.persisted(
  'filling.choose-readers',
  graphql(`
    mutation FillingChooseReaders($id: ID!, $isReadByAll: Boolean!) {
      chooseReaders(id: $id, isReadByAll: $isReadByAll) {
        id
        isReadByAll
      }
    }
  `),
);

export type ListedAssessment = ResultOf<typeof AssessmentsDocument>['assessments'][number];
export type OpenedAssessment = ResultOf<typeof OpenAssessmentDocument>['assessment'];
export type OpenedAnswers = ResultOf<typeof OpenAssessmentDocument>['assessmentAnswers'];
