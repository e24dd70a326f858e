import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../observability/log.ts';

/** What an operation finds about the socket that it came over. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const pingMilliseconds = 12_000;

type Trouble = (error: unknown) => void;

/** What breaks on a socket is one short line of our log. First of all: an error that nobody listens to ends the process. */
export function hearTrouble(socket: WebSocket, log: Log): Trouble {
  const trouble: Trouble = (error) => {
    const { name, code } = error as Error & { code?: unknown };
    log.warn({ type: shortOf(name), code: shortOf(code) }, 'a socket broke');
    socket.close(CloseCode.InternalServerError, 'Internal server error');
  };
  socket.on('error', trouble);
  return trouble;
}

/** Carries the protocol over one socket. */
export function carry(
  graphql: Server<SocketExtra>,
  { socket, request }: SocketExtra,
  trouble: Trouble,
): void {
  const stopPinging = pinging(socket);
  const closed = graphql.opened(
    {
      protocol: socket.protocol,
      // A line that broke says so itself, by closing.
      send: (text) =>
        new Promise((resolve) => {
          if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
          else resolve();
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) =>
        socket.on('message', (data: Buffer) => {
          hear(data.toString()).catch(trouble);
        }),
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    stopPinging();
    closed(code, reason.toString()).catch(trouble);
  });
}

const shortOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.slice(0, 60) : undefined;

/** A socket that doesn't answer until the next ping is gone. */
function pinging(socket: WebSocket): () => void {
  let isAnswered = true;
  socket.on('pong', () => {
    isAnswered = true;
  });
  const timer = setInterval(() => {
    if (!isAnswered) socket.terminate();
    else if (socket.readyState === socket.OPEN) {
      isAnswered = false;
      socket.ping();
    }
  }, pingMilliseconds);
  return () => clearInterval(timer);
}
