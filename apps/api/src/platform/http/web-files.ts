import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 'public, max-age=31536000, immutable';

/**
 * The built web app: files under `assets/` carry a hash and stay for a year, everything else is asked for anew; any
 * address without an extension is a page of the app, any other that isn't there is not found.
 */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return;
  await server.register(statics, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, file) => {
      reply.header('cache-control', file.startsWith(path.join(folder, 'assets')) ? year : 'no-cache');
    },
  });
  const page = readFileSync(index);
  server.get('/*', (request, reply) => {
    if (path.extname(request.url.split('?', 1)[0]!) !== '')
      return reply.status(404).send({ status: 'not found' });
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
