import { documentIds } from '@chorsu/api-schema';
import { makeOperation, type Exchange, type Operation } from '@urql/core';
import { map, pipe } from 'wonka';

const ids: Readonly<Record<string, string>> = documentIds;

/** The registered id of a document: its name and the hash of its text, so that a changed document is another one. */
export const registeredId = (name: string): string => ids[name] ?? name;

function withoutText(operation: Operation): Operation {
  const query = operation.query as Operation['query'] & { readonly documentId?: string };
  if (operation.kind === 'teardown' || !query.documentId) return operation;
  const documentId = registeredId(query.documentId);
  const trusted = makeOperation(operation.kind, {
    ...operation,
    query: { ...query, documentId, definitions: [] } as Operation['query'],
  });
  if (operation.kind === 'subscription') trusted.extensions = { ...trusted.extensions, documentId };
  return trusted;
}

/** Sends the registered id in place of the text: the server runs nothing else. Stands behind the cache, which reads the text. */
export const trustedDocumentsExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(operations, map(withoutText), forward);
