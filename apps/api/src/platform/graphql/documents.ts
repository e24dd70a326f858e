import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

/**
 * The registered documents by id, `name.hash`: one file each in `libs/api-schema/documents`, kept for twelve months, so
 * that an app that was offline for weeks still works.
 */
export function readDocuments(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return new Map(
    files.map((file) => [file.slice(0, -'.graphql'.length), readFileSync(path.join(folder, file), 'utf8')]),
  );
}

interface Asked {
  documentId?: unknown;
  query?: unknown;
}
const isAsked = (body: unknown): body is Asked =>
  typeof body === 'object' && body !== null && !Array.isArray(body);

/** What to run for a request: the registered text, or the text that came along where that is allowed. */
export class TrustedDocuments {
  readonly #documents: ReadonlyMap<string, string>;
  readonly #isAnyAllowed: boolean;

  constructor(documents: ReadonlyMap<string, string>, isAnyAllowed: boolean) {
    this.#documents = documents;
    this.#isAnyAllowed = isAnyAllowed;
  }

  /** undefined: refuse. A text beside a known id is ignored. */
  textOf(documentId: unknown, query: unknown): string | undefined {
    const registered = typeof documentId === 'string' ? this.#documents.get(documentId) : undefined;
    if (registered !== undefined) return registered;
    return this.#isAnyAllowed && typeof query === 'string' && query !== '' ? query : undefined;
  }

  /** Swaps the id for the text before the GraphQL server sees the request. */
  guard(server: FastifyInstance): void {
    // After the limit of requests, which is a hook of the route.
    server.addHook('preHandler', async (request, reply) => {
      if (request.routeOptions.url !== '/graphql') return undefined;
      const asked = request.method === 'GET' ? request.query : request.body;
      const text = isAsked(asked) ? this.textOf(asked.documentId, asked.query) : undefined;
      if (text === undefined || !isAsked(asked))
        return reply.status(400).send({ problem: { code: 'request.document-unknown' } });
      if (request.method === 'GET') request.raw.url = withText(request.url, text);
      else asked.query = text;
      return undefined;
    });
  }
}

/** The GraphQL server reads a GET from the address itself. It runs queries only, whatever the document holds. */
function withText(url: string, text: string): string {
  const address = new URL(url, 'http://here');
  address.searchParams.delete('documentId');
  address.searchParams.set('query', text);
  return `${address.pathname}${address.search}`;
}
