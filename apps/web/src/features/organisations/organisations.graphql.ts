import { graphql, type ResultOf } from '@chorsu/api-client';

export const OrganisationsDocument = graphql.persisted(
  'organisations.all',
  graphql(`
    query AllOrganisations {
      organisations {
        id
        kind
        code
        name
        parentId
        isInvented
        regions {
          regionId
          from
          until
        }
      }
    }
  `),
);

export const OrganisationDocument = graphql.persisted(
  'organisations.one',
  graphql(`
    query Organisation($id: ID!) {
      organisation(id: $id) {
        id
        kind
        code
        name
        timeZone
        languages
        parentId
        isInvented
        abilities
        regions {
          regionId
          from
          until
        }
      }
    }
  `),
);

export const CreateOrganisationDocument = graphql.persisted(
  'organisations.create',
  graphql(`
    mutation CreateOrganisation($input: OrganisationInput!) {
      createOrganisation(input: $input) {
        id
        name
      }
    }
  `),
);

export const UpdateOrganisationDocument = graphql.persisted(
  'organisations.update',
  graphql(`
    mutation UpdateOrganisation($id: ID!, $input: OrganisationInput!) {
      updateOrganisation(id: $id, input: $input) {
        id
        code
        name
        timeZone
        languages
      }
    }
  `),
);

export const JoinRegionDocument = graphql.persisted(
  'organisations.join-region',
  graphql(`
    mutation JoinRegion($countryId: ID!, $regionId: ID!, $from: CalendarDate!) {
      joinRegion(countryId: $countryId, regionId: $regionId, from: $from) {
        id
        regions {
          regionId
          from
          until
        }
      }
    }
  `),
);

export const LeaveRegionDocument = graphql.persisted(
  'organisations.leave-region',
  graphql(`
    mutation LeaveRegion($countryId: ID!, $regionId: ID!, $until: CalendarDate!) {
      leaveRegion(countryId: $countryId, regionId: $regionId, until: $until) {
        id
        regions {
          regionId
          from
          until
        }
      }
    }
  `),
);

export type ListedOrganisation = ResultOf<typeof OrganisationsDocument>['organisations'][number];
export type Organisation = ResultOf<typeof OrganisationDocument>['organisation'];
export type OrganisationKind = Organisation['kind'];
