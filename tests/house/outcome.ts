import type { Client } from '../api/client.ts';
import type { Call } from './calls.ts';

/** What an operation answered: a refusal by its code, nothing (null, no rows), data, or a failure that is no refusal. */
export type Outcome =
  | { readonly kind: 'problem'; readonly code: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'failure'; readonly message: string };

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly problem?: { readonly code: string } };
  }[];
}

export const outcomeOf = async (client: Client, call: Call): Promise<Outcome> =>
  call.kind === 'subscription'
    ? overSocket(client, call)
    : read(call, await client.raw(call.text, call.variables));

function read({ name }: Call, { data, errors }: Answer): Outcome {
  const code = errors?.[0]?.extensions?.problem?.code;
  if (code === 'unexpected') return { kind: 'failure', message: 'unexpected' };
  const value = data?.[name];
  const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (!isNothing) return { kind: 'data', data: value };
  if (code !== undefined) return { kind: 'problem', code };
  return errors ? { kind: 'failure', message: errors[0]!.message } : { kind: 'nothing' };
}

/** A subscription as graphql-transport-ws carries it, to its first message. */
function overSocket(client: Client, call: Call): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { protocols: ['graphql-transport-ws'], headers: { cookie: client.cookie } };
    // Node's WebSocket takes headers beside the protocols; the types are those of the browser.
    const socket = new WebSocket(
      `${client.url.replace('http', 'ws')}/graphql`,
      options as unknown as string[],
    );
    const settle = (outcome: Outcome) => {
      resolve(outcome);
      socket.close();
    };
    socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init' }));
    socket.onclose = ({ code }) =>
      settle(
        code === 4403
          ? { kind: 'problem', code: 'socket.forbidden' }
          : { kind: 'failure', message: `closed with ${code}` },
      );
    socket.onmessage = ({ data: text }) => {
      const { type, payload } = JSON.parse(String(text)) as { type: string; payload: never };
      if (type === 'connection_ack')
        socket.send(
          JSON.stringify({
            id: '1',
            type: 'subscribe',
            payload: { query: call.text, variables: call.variables },
          }),
        );
      if (type === 'next') settle(read(call, payload));
      if (type === 'error') settle(read(call, { errors: payload }));
      if (type === 'complete') settle({ kind: 'nothing' });
    };
  });
}
