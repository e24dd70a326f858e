import { createServer } from 'node:http';
import type { Config } from '../config/config.ts';

/**
 * Answers on the port while the database is awaited or migrated, so that whoever watches sees a server that lives and
 * is not ready yet. Answers how to close it.
 */
export function openWaitingRoom({ host, port }: Pick<Config, 'host' | 'port'>): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const isHealth = request.url === '/health';
    response.writeHead(isHealth ? 200 : 503, {
      'content-type': 'application/json',
      connection: 'close',
      'retry-after': '2',
    });
    response.end(JSON.stringify({ status: isHealth ? 'alive' : 'starting' }));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve(
        () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      );
    });
  });
}
