import { graphql, type ResultOf } from '@chorsu/api-client';

export const MeDocument = graphql.persisted(
  'session.me',
  graphql(`
    query Me {
      me {
        id
        name
        email
        language
        hasSecondFactor
        needsSecondFactor
        isShortcutsOff
        isDemonstration
        abilities
        memberships {
          id
          role
          from
          until
          organisation {
            id
            kind
            code
            name
            parentId
            isInvented
          }
        }
      }
    }
  `),
);

export const SignOutDocument = graphql.persisted(
  'session.sign-out',
  graphql(`
    mutation SignOut {
      signOut
    }
  `),
);

export type Me = NonNullable<ResultOf<typeof MeDocument>['me']>;
export type OwnMembership = Me['memberships'][number];
export type Role = OwnMembership['role'];
