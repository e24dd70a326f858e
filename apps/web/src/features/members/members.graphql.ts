import { graphql, type ResultOf } from '@chorsu/api-client';

export const BranchDocument = graphql.persisted(
  'members.branch',
  graphql(`
    query MembersBranch($within: ID) {
      organisations(within: $within) {
        id
        kind
        name
        parentId
      }
    }
  `),
);

export const MembersDocument = graphql.persisted(
  'members.list',
  graphql(`
    query Members($organisationId: ID!) {
      members(organisationId: $organisationId) {
        id
        role
        accountId
        accountName
        from
        until
        sections
        nationalIn {
          id
          name
        }
        abilities
      }
    }
  `),
);

export const InvitationsDocument = graphql.persisted(
  'members.invitations',
  graphql(`
    query Invitations($organisationId: ID!) {
      invitations(organisationId: $organisationId) {
        id
        email
        name
        role
        sections
        state
        expiresAt
        invitedByName
        document {
          reference
          date
          signedBy
          signedAs
        }
        decidedByName
        rejection
        abilities
      }
    }
  `),
);

/** Asked before a focal point is invited: somebody else has to confirm. */
export const CanBeConfirmedDocument = graphql.persisted(
  'members.can-be-confirmed',
  graphql(`
    query CanBeConfirmed($organisationId: ID!, $role: Role!) {
      canBeConfirmed(organisationId: $organisationId, role: $role)
    }
  `),
);

export const ConfirmInvitationDocument = graphql.persisted(
  'members.confirm',
  graphql(`
    mutation ConfirmInvitation($id: ID!) {
      confirmInvitation(id: $id) {
        id
        state
        expiresAt
        isMailed
      }
    }
  `),
);

export const RejectInvitationDocument = graphql.persisted(
  'members.reject',
  graphql(`
    mutation RejectInvitation($id: ID!, $reason: String!) {
      rejectInvitation(id: $id, reason: $reason) {
        id
        state
        rejection
      }
    }
  `),
);

/** The questionnaires that the country answers, for the sections to which experts are invited. */
export const AnsweredDocument = graphql.persisted(
  'members.answered',
  graphql(`
    query MembersAnswered($countryId: ID!) {
      assessments(countryId: $countryId) {
        id
        versionId
        status
        dueOn
      }
    }
  `),
);

export const SectionsDocument = graphql.persisted(
  'members.sections',
  graphql(`
    query MembersSections($versionId: ID!) {
      questionnaireVersion(id: $versionId) {
        id
        title
        document
      }
    }
  `),
);

export const EndMembershipDocument = graphql.persisted(
  'members.end',
  graphql(`
    mutation EndMembership($id: ID!) {
      endMembership(id: $id) {
        id
        until
      }
    }
  `),
);

export const MembershipLeftDocument = graphql.persisted(
  'members.left',
  graphql(`
    query MembershipLeft($membershipId: ID!) {
      membershipLeft(membershipId: $membershipId) {
        others
        openInvitations
        assessments {
          id
          cycleTitle
          dueOn
          sections {
            code
            title
          }
        }
        devices {
          device
          lastSeenAt
        }
      }
    }
  `),
);

export const ResumeMembershipDocument = graphql.persisted(
  'members.resume',
  graphql(`
    mutation ResumeMembership($id: ID!) {
      resumeMembership(id: $id) {
        id
        until
      }
    }
  `),
);

export const InviteDocument = graphql.persisted(
  'members.invite',
  graphql(`
    mutation Invite($input: InviteInput!) {
      invite(input: $input) {
        id
        email
        name
        role
        expiresAt
        state
        code
        link
        isMailed
      }
    }
  `),
);

export const RenewInvitationDocument = graphql.persisted(
  'members.renew',
  graphql(`
    mutation RenewInvitation($id: ID!) {
      renewInvitation(id: $id) {
        id
        email
        name
        role
        expiresAt
        state
        code
        link
        isMailed
      }
    }
  `),
);

export const WithdrawInvitationDocument = graphql.persisted(
  'members.withdraw',
  graphql(`
    mutation WithdrawInvitation($id: ID!) {
      withdrawInvitation(id: $id)
    }
  `),
);

/** So that empty lists hear of the first invitation and membership. */
export const memberTypes = { additionalTypenames: ['Membership', 'Invitation'] };

export type Answered = ResultOf<typeof AnsweredDocument>['assessments'][number];
export type Member = ResultOf<typeof MembersDocument>['members'][number];
export type ListedInvitation = ResultOf<typeof InvitationsDocument>['invitations'][number];
export type Left = ResultOf<typeof MembershipLeftDocument>['membershipLeft'];
export type MadeInvitation = ResultOf<typeof InviteDocument>['invite'][number];
export type BranchOrganisation = ResultOf<typeof BranchDocument>['organisations'][number];
export type AppointmentDocument = NonNullable<ListedInvitation['document']>;
