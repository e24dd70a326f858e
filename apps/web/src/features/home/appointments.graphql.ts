import { graphql } from '@chorsu/api-client';

export const WaitingAppointmentsDocument = graphql.persisted(
  'home.appointments',
  graphql(`
    query WaitingAppointments {
      waitingAppointments {
        id
        role
        expiresAt
        organisation {
          id
          name
        }
      }
    }
  `),
);
