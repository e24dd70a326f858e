import { createServer } from 'node:http';
import { ConfigError, type Config } from '../config/config.ts';

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
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, { host, port })));
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

function refusalOf(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`Port ${port} is taken by another program; stop it or choose another PORT.`);
  if (error.code === 'EACCES')
    return new ConfigError(`Port ${port} may not be opened by this user; choose another PORT.`);
  if (error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL' || error.code === 'EAI_AGAIN')
    return new ConfigError(`${host} is no address of this machine; choose another CHORSU_HOST.`);
  return error;
}
