import { graphql, type ResultOf } from '@chorsu/api-client';

export const HomeChangesDocument = graphql.persisted(
  'home.changes',
  graphql(`
    query HomeChanges($membershipId: ID!, $since: Instant) {
      changes(membershipId: $membershipId, since: $since) {
        lastHereAt
        since
        readAt
        left
        things {
          key
          about
          title
          within
          assessmentId
          section
          countryId
          cycleId
          versionId
          organisationId
          at
          facts {
            kind
            count
          }
        }
      }
    }
  `),
);

export const NoteVisitDocument = graphql.persisted(
  'home.note-visit',
  graphql(`
    mutation NoteVisit($membershipId: ID!, $shownAt: Instant!) {
      noteVisit(membershipId: $membershipId, shownAt: $shownAt)
    }
  `),
);

export type HomeChanges = ResultOf<typeof HomeChangesDocument>['changes'];
export type ChangedThing = HomeChanges['things'][number];
export type ChangeKind = ChangedThing['facts'][number]['kind'];
