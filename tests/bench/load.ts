import autocannon from 'autocannon';

/** One client's side of the load: what it sends next, and what it makes of the answer (throw to stop everything). */
export interface LoadClient {
  readonly headers: Readonly<Record<string, string>>;
  next(): string;
  heard(status: number, body: string): void;
}

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly seconds: number;
  readonly clients: readonly LoadClient[];
}

/** Each client sends as soon as it was answered; answers a second. */
export async function answersASecond({ url, path, seconds, clients }: Load): Promise<number> {
  let started = 0;
  let failure: unknown;
  const instance = autocannon({
    url: url + path,
    connections: clients.length,
    duration: seconds,
    setupClient(connection) {
      const client = clients[started % clients.length]!;
      started += 1;
      connection.setRequests([
        {
          method: 'POST',
          path,
          headers: { 'content-type': 'application/json', ...client.headers },
          setupRequest: (request) => ({ ...request, body: client.next() }),
          onResponse(status, body) {
            try {
              client.heard(status, body);
            } catch (error) {
              failure ??= error;
              instance.stop();
            }
          },
        },
      ]);
    },
  });
  const { requests, duration, errors } = await instance;
  if (failure) throw failure;
  if (errors > 0) throw new Error(`${errors} requests failed at ${url}.`);
  return requests.total / duration;
}
