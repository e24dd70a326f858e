import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Contexts } from '../context/contexts.ts';
import type { RequestContext } from '../context/request-context.ts';
import type { Actors } from './actors.ts';
import type { SessionCookie } from './cookie.ts';
import { localeOf } from './locale.ts';

declare module 'fastify' {
  interface FastifyRequest {
    ctx: RequestContext;
  }
}

/** Only our own page can send it: a form or a link of another site can't set a header. */
export const pageHeader = 'x-chorsu';
/** The account that the page shows: another may have signed in since, in another tab. */
const openerHeader = 'x-chorsu-account';

const guarded = ['/upload/', '/download/'];
/** By the route, not by the address: `/%67raphql` leads to the same. */
const isGuarded = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  url === '/graphql' || guarded.some((path) => url.startsWith(path));
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const needsHeader = (request: FastifyRequest): boolean => !reading.has(request.method) || isGuarded(request);

export interface Door {
  readonly contexts: Contexts;
  readonly actors: Actors;
  readonly cookie: SessionCookie;
}

/** Everything that comes in passes here: the header against forged requests, then the context with its actor. */
export function guard(server: FastifyInstance, { contexts, actors, cookie }: Door): void {
  server.decorateRequest('ctx', null as never);
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    if (needsHeader(request) && request.headers[pageHeader] !== '1')
      return reply.status(403).send({ problem: { code: 'access.header-missing' } });
    if (!isGuarded(request)) return undefined;
    // What people see on a shared computer stays in none of its caches.
    reply.header('cache-control', 'no-store');
    request.ctx = contexts.of({
      actor: await actors.of(request.cookies[cookie.name], request.headers[openerHeader]),
      locale: localeOf(request.headers['accept-language']),
      requestId: request.id,
    });
    return undefined;
  });
}
