import type { FastifyInstance } from 'fastify';
import type { Databases } from '../database/databases.ts';

/** `/health`: the process is alive. `/ready`: migrations are done (else nothing listens) and the database answers. */
export function serveHealth(server: FastifyInstance, databases: Databases): void {
  server.get('/health', () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    const isReady = await databases.isReachable();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database unreachable' });
  });
}
