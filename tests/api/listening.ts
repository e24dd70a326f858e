import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Client } from './client.ts';

interface Delta {
  readonly sequence: number;
  readonly changes: readonly { id: string; path: string; value: unknown }[];
  readonly hasMovedOn: boolean;
}

/** A browser's socket: it carries the cookie of the same browser. */
export function socketOf(client: Client): SocketClient {
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: client.cookie } });
    }
  }
  const url = `${client.url.replace('http', 'ws')}/graphql`;
  return createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
}

/** Follows an assessment: everything heard, and how it ended. */
export function listen(socket: SocketClient, id: string, after: number) {
  const heard: Delta[] = [];
  let end: string | undefined;
  const stop = socket.subscribe<{ assessmentChanged: Delta }>(
    {
      query:
        'subscription ($id: ID!, $after: Int!) { assessmentChanged(id: $id, after: $after) { sequence changes hasMovedOn } }',
      variables: { id, after },
    },
    {
      next: ({ data, errors }) => {
        if (data?.assessmentChanged) heard.push(data.assessmentChanged);
        if (errors) end = JSON.stringify(errors);
      },
      error: (error) => (end = JSON.stringify(error)),
      complete: () => (end ??= 'complete'),
    },
  );
  const changes = () => heard.flatMap((delta) => delta.changes);
  return { heard, changes, ending: () => end, stop };
}

export async function until(isReached: () => boolean): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!isReached() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
}
