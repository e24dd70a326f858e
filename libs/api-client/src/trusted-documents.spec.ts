import { describe, expect, it } from '@jest/globals';
import { documentIds } from '@chorsu/api-schema';
import { createClient, fetchExchange } from '@urql/core';
import { graphql } from './graphql.ts';
import { registeredId, trustedDocumentsExchange } from './trusted-documents.ts';

const MeDocument = graphql.persisted(
  'session.me',
  graphql(`
    query Me {
      me {
        id
      }
    }
  `),
);

describe('trusted documents', () => {
  it('send the registered id and no text', async () => {
    const bodies: unknown[] = [];
    const client = createClient({
      url: 'http://api.example/graphql',
      preferGetMethod: false,
      exchanges: [trustedDocumentsExchange, fetchExchange],
      fetch: async (_, request) => {
        bodies.push(JSON.parse(String(request?.body)));
        return new Response('{"data":{"me":null}}', { headers: { 'content-type': 'application/json' } });
      },
    });
    const { data } = await client.query(MeDocument, {}).toPromise();
    expect(data).toEqual({ me: null });
    expect(bodies).toEqual([{ documentId: documentIds['session.me'], variables: {} }]);
  });

  it('are named by feature and hash, so that a changed one is another', () => {
    expect(registeredId('session.me')).toMatch(/^session\.me\.[0-9a-f]{16}$/);
  });
});
