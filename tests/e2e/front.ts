import { createServer, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { freePort } from '../api/server.ts';

export interface Front {
  readonly url: string;
  /** From now on the service worker is another one, as after a new version was put on the server. */
  renew(): void;
  stop(): void;
}

/** Stands before a server as a proxy does, sockets too. */
export async function frontOf(server: string): Promise<Front> {
  const { hostname: host, port } = new URL(server);
  let version = '';
  const front = createServer((asked, answer) => {
    const { method, url: path, headers } = asked;
    const isWorker = path === '/sw.js';
    const passed = isWorker ? { host: headers.host, 'accept-encoding': 'identity' } : headers;
    asked.pipe(
      request({ host, port, method, path, headers: passed }, (answered) => {
        const { 'content-length': _, ...others } = answered.headers;
        answer.writeHead(answered.statusCode!, isWorker ? others : answered.headers);
        if (!isWorker) answered.pipe(answer);
        else answered.on('end', () => answer.end(version)).pipe(answer, { end: false });
      }).on('error', () => answer.destroy()),
    );
  });
  front.on('upgrade', (asked: IncomingMessage, socket) => {
    const behind = connect(Number(port), host, () => {
      const { method, url, rawHeaders } = asked;
      const lines = rawHeaders.map((part, place) => part + (place % 2 === 0 ? ': ' : '\r\n')).join('');
      behind.write(`${method} ${url} HTTP/1.1\r\n${lines}\r\n`);
      behind.pipe(socket).pipe(behind);
    });
    for (const end of [behind, socket]) end.on('error', () => [behind, socket].map((each) => each.destroy()));
  });
  const own = await freePort();
  await new Promise<void>((resolve) => front.listen(own, host, resolve));
  return {
    url: `http://${host}:${own}`,
    renew: () => (version += '\n// newer'),
    stop: () => {
      front.close();
      front.closeAllConnections();
    },
  };
}
