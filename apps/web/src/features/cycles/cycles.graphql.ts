import { graphql, type ResultOf } from '@chorsu/api-client';

export const CyclesDocument = graphql.persisted(
  'cycles.list',
  graphql(`
    query Cycles {
      cycles {
        id
        title
        organisationId
        opensOn
        closesOn
        status
        version {
          id
          number
          title
        }
      }
      organisations {
        id
        name
      }
    }
  `),
);

export const CycleDocument = graphql.persisted(
  'cycles.one',
  graphql(`
    query Cycle($id: ID!) {
      cycle(id: $id) {
        id
        title
        organisationId
        opensOn
        closesOn
        status
        abilities
        version {
          id
          number
          title
        }
      }
      assessments(cycleId: $id) {
        id
        status
        dueOn
        submittedAt
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
      }
    }
  `),
);

export const OpeningChoicesDocument = graphql.persisted(
  'cycles.opening-choices',
  graphql(`
    query OpeningChoices {
      questionnaires {
        id
        title
        versions {
          id
          number
          isPublished
          publishedAt
        }
      }
    }
  `),
);

export const CountriesWithinDocument = graphql.persisted(
  'cycles.countries-within',
  graphql(`
    query CountriesWithin($within: ID!) {
      countries: organisations(kind: country, within: $within) {
        id
        name
        regions {
          regionId
          from
          until
        }
      }
      regions: organisations(kind: region) {
        id
        name
      }
    }
  `),
);

export type CountriesWithin = ResultOf<typeof CountriesWithinDocument>;

export const OpenCycleDocument = graphql.persisted(
  'cycles.open',
  graphql(`
    mutation OpenCycle($input: OpenCycleInput!) {
      openCycle(input: $input) {
        id
        title
        organisationId
        opensOn
        closesOn
        status
      }
    }
  `),
);

export const CloseCycleDocument = graphql.persisted(
  'cycles.close',
  graphql(`
    mutation CloseCycle($id: ID!) {
      closeCycle(id: $id) {
        id
        status
        abilities
      }
    }
  `),
);

/** So that an empty list hears of the first cycle. */
export const cycleTypes = { additionalTypenames: ['Cycle', 'Assessment'] };

export type ListedCycle = ResultOf<typeof CyclesDocument>['cycles'][number];
export type CyclePageData = ResultOf<typeof CycleDocument>;
