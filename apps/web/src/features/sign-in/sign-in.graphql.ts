import { graphql } from '@chorsu/api-client';

export const EntranceDocument = graphql.persisted(
  'sign-in.entrance',
  graphql(`
    query Entrance {
      entrance {
        isDemonstration
        networkName
        needsFirstAdministrator
        demoAccounts {
          id
          name
          role
          organisation
        }
      }
    }
  `),
);

export const SignInDocument = graphql.persisted(
  'sign-in.password',
  graphql(`
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        isSecondFactorNeeded
        me {
          id
        }
      }
    }
  `),
);

export const SignInAsDemoDocument = graphql.persisted(
  'sign-in.demo',
  graphql(`
    mutation SignInAsDemo($accountId: ID!) {
      signInAsDemo(accountId: $accountId) {
        isSecondFactorNeeded
        me {
          id
        }
      }
    }
  `),
);

export const VerifySecondFactorDocument = graphql.persisted(
  'sign-in.second-factor',
  graphql(`
    mutation VerifySecondFactor($code: String!) {
      verifySecondFactor(code: $code) {
        isSecondFactorNeeded
        me {
          id
        }
      }
    }
  `),
);

export const RequestPasswordResetDocument = graphql.persisted(
  'sign-in.request-reset',
  graphql(`
    mutation RequestPasswordReset($email: String!) {
      requestPasswordReset(email: $email)
    }
  `),
);

export const ResetPasswordDocument = graphql.persisted(
  'sign-in.reset',
  graphql(`
    mutation ResetPassword($token: String!, $password: String!) {
      resetPassword(token: $token, password: $password)
    }
  `),
);

export const InvitationDocument = graphql.persisted(
  'sign-in.invitation',
  graphql(`
    query Invitation($code: String!) {
      invitation(code: $code) {
        organisation
        role
        expiresAt
        hasAccount
        isWaiting
      }
    }
  `),
);

export const AcceptInvitationDocument = graphql.persisted(
  'sign-in.accept-invitation',
  graphql(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
      acceptInvitation(input: $input) {
        isSecondFactorNeeded
        me {
          id
        }
      }
    }
  `),
);
