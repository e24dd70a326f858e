import { graphql } from '@chorsu/api-client';

export const SessionsDocument = graphql.persisted(
  'account.sessions',
  graphql(`
    query Sessions {
      sessions {
        id
        device
        startedAt
        lastSeenAt
        isCurrent
      }
    }
  `),
);

export const EndSessionDocument = graphql.persisted(
  'account.end-session',
  graphql(`
    mutation EndSession($id: ID!) {
      endSession(id: $id)
    }
  `),
);

export const ChangePasswordDocument = graphql.persisted(
  'account.change-password',
  graphql(`
    mutation ChangePassword($current: String!, $next: String!) {
      changePassword(current: $current, next: $next)
    }
  `),
);

export const EnrolSecondFactorDocument = graphql.persisted(
  'account.enrol-second-factor',
  graphql(`
    mutation EnrolSecondFactor {
      enrolSecondFactor {
        secret
        url
      }
    }
  `),
);

export const ConfirmSecondFactorDocument = graphql.persisted(
  'account.confirm-second-factor',
  graphql(`
    mutation ConfirmSecondFactor($code: String!) {
      confirmSecondFactor(code: $code)
    }
  `),
);

export const SetPreferencesDocument = graphql.persisted(
  'account.set-preferences',
  graphql(`
    mutation SetPreferences($input: PreferencesInput!) {
      setPreferences(input: $input) {
        id
        language
        isShortcutsOff
      }
    }
  `),
);
