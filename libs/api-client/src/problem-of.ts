import type { Problem } from '@chorsu/kernel';
import { CombinedError } from '@urql/core';

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/**
 * What to tell the reader of a failed operation. A refusal is the server's own problem; without an answer it is
 * `network.unreachable`; anything else is `unexpected` (the server's own comes as a problem, with the request's id).
 */
export function problemOf(error: unknown): Problem | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof CombinedError)) return { code: 'unexpected', parameters: { requestId: '' } };
  for (const { extensions } of error.graphQLErrors)
    if (isProblem(extensions['problem'])) return extensions['problem'];
  const response: unknown = error.response;
  const status = response instanceof Response ? response.status : undefined;
  if (status === 429) return { code: 'request.too-many' };
  // A gateway that can't reach the server is for the reader the same as no network.
  if (error.networkError && (status === undefined || status === 502 || status === 503 || status === 504))
    return { code: 'network.unreachable' };
  return { code: 'unexpected', parameters: { requestId: '' } };
}
