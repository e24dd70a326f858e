import { graphql } from '@chorsu/api-client';

export const SendTestMailDocument = graphql.persisted(
  'administration.test-mail',
  graphql(`
    mutation SendTestMail {
      sendTestMail
    }
  `),
);
