import { graphql, type ResultOf } from '@chorsu/api-client';

export const SharingPlaceDocument = graphql.persisted(
  'releases.place',
  graphql(`
    query SharingPlace($countryId: ID!) {
      assessments(countryId: $countryId) {
        id
        versionId
        status
      }
      questionnaires {
        id
        title
        versions {
          id
          number
        }
      }
      regions: organisations(kind: region) {
        id
        name
      }
      countries: organisations(kind: country) {
        id
        name
        regions {
          regionId
          from
          until
        }
      }
    }
  `),
);

export const ReleasesDocument = graphql.persisted(
  'releases.of',
  graphql(`
    query Releases($countryId: ID!, $versionId: ID!) {
      releases(countryId: $countryId, versionId: $versionId)
      confidentialSections(countryId: $countryId, versionId: $versionId)
      questionnaireVersion(id: $versionId) {
        id
        title
        document
      }
    }
  `),
);

export const SetReleasesDocument = graphql.persisted(
  'releases.set',
  graphql(`
    mutation SetReleases($countryId: ID!, $versionId: ID!, $releases: Releases!) {
      setReleases(countryId: $countryId, versionId: $versionId, releases: $releases)
    }
  `),
);

export const ApplyStandardReleaseDocument = graphql.persisted(
  'releases.apply-standard',
  graphql(`
    mutation ApplyStandardRelease($countryId: ID!, $versionId: ID!) {
      applyStandardRelease(countryId: $countryId, versionId: $versionId)
    }
  `),
);

export type SharingPlace = ResultOf<typeof SharingPlaceDocument>;
