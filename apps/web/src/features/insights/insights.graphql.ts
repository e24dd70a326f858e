import { graphql, type ResultOf } from '@chorsu/api-client';

export const RegionComparisonDocument = graphql.persisted(
  'insights.region',
  graphql(`
    query RegionComparison(
      $regionId: ID!
      $audience: Audience
      $kind: PoolKind
      $versionId: ID
      $isPresented: Boolean
    ) {
      regionComparison(
        regionId: $regionId
        audience: $audience
        kind: $kind
        versionId: $versionId
        isPresented: $isPresented
      ) {
        audience
        editionOn
        versionId
        versions {
          id
          number
          title
        }
        comparison
        region {
          id
          name
        }
        countries {
          id
          code
          name
        }
      }
    }
  `),
);

export const RegionsDocument = graphql.persisted(
  'insights.regions',
  graphql(`
    query ComparedRegions {
      organisations(kind: region) {
        id
        name
        isInvented
      }
    }
  `),
);

export const OwnCountriesDocument = graphql.persisted(
  'insights.own-countries',
  graphql(`
    query OwnCountries {
      organisations(kind: country) {
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

export const ComparedAnswersDocument = graphql.persisted(
  'insights.answers',
  graphql(`
    query ComparedAnswers(
      $countryId: ID!
      $theme: String
      $section: String
      $audience: Audience
      $versionId: ID
    ) {
      comparedAnswers(
        countryId: $countryId
        theme: $theme
        section: $section
        audience: $audience
        versionId: $versionId
      ) {
        versionId
        snapshotDate
        audience
        answers
        country {
          id
          name
        }
      }
    }
  `),
);

export const CountryProfileDocument = graphql.persisted(
  'insights.profile',
  graphql(`
    query CountryProfile(
      $countryId: ID!
      $audience: Audience
      $versionId: ID
      $isInProgress: Boolean
      $isPresented: Boolean
    ) {
      countryProfile(
        countryId: $countryId
        audience: $audience
        versionId: $versionId
        isInProgress: $isInProgress
        isPresented: $isPresented
      ) {
        versionId
        versions {
          id
          number
          title
        }
        snapshotDate
        isInProgress
        audience
        profile
        region
        country {
          id
          name
        }
      }
    }
  `),
);

export const RegionSharedGapsDocument = graphql.persisted(
  'insights.region-shared-gaps',
  graphql(`
    query RegionSharedGaps($regionId: ID!, $audience: Audience, $versionId: ID, $isPresented: Boolean) {
      regionSharedGaps(
        regionId: $regionId
        audience: $audience
        versionId: $versionId
        isPresented: $isPresented
      ) {
        audience
        versionId
        versions {
          id
          number
          title
        }
        organisation {
          id
          name
        }
        countries {
          id
          name
        }
        gaps
      }
    }
  `),
);

export const NetworkSharedGapsDocument = graphql.persisted(
  'insights.network-shared-gaps',
  graphql(`
    query NetworkSharedGaps($audience: Audience, $versionId: ID, $isPresented: Boolean) {
      networkSharedGaps(audience: $audience, versionId: $versionId, isPresented: $isPresented) {
        audience
        versionId
        versions {
          id
          number
          title
        }
        organisation {
          id
          name
        }
        countries {
          id
          name
        }
        gaps
      }
    }
  `),
);

export const RegionAnswersDocument = graphql.persisted(
  'insights.region-answers',
  graphql(`
    query RegionAnswers(
      $regionId: ID!
      $section: String
      $audience: Audience
      $versionId: ID
      $isPresented: Boolean
    ) {
      regionAnswers(
        regionId: $regionId
        section: $section
        audience: $audience
        versionId: $versionId
        isPresented: $isPresented
      ) {
        audience
        versionId
        shown {
          countryId
          snapshotDate
          answers
        }
      }
    }
  `),
);

export type SharedGapsShown = ResultOf<typeof RegionSharedGapsDocument>['regionSharedGaps'];
export type CountryAnswers = ResultOf<typeof RegionAnswersDocument>['regionAnswers']['shown'][number];
export type RegionComparison = ResultOf<typeof RegionComparisonDocument>['regionComparison'];
export type ComparedAnswers = ResultOf<typeof ComparedAnswersDocument>['comparedAnswers'];
export type CountryProfile = ResultOf<typeof CountryProfileDocument>['countryProfile'];
