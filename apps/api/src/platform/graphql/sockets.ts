import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { fastifyCookie } from '@fastify/cookie';
import { GraphQLError, specifiedRules, validate, type GraphQLSchema, type ValidationRule } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Door } from '../auth/door.ts';
import { localeOf } from '../auth/locale.ts';
import type { Config } from '../config/config.ts';
import { newId } from '../context/id.ts';
import { addressOf, nearestProxy } from '../http/nearest-proxy.ts';
import { networkOf } from '../http/network-of.ts';
import { CountedSocket, socketLimits, tooMany } from './counted-socket.ts';
import type { TrustedDocuments } from './documents.ts';
import type { GraphqlContext } from './graphql.module.ts';
import type { Log } from '../observability/log.ts';
import { limits } from './limits.ts';
import { problemAsError, problemFrom } from './problem-filter.ts';
import { SocketActor } from './socket-actor.ts';
import { carry, hearTrouble, type SocketExtra } from './socket-line.ts';

const path = '/graphql';
const mostSubscriptions = 50;
const checkMilliseconds = 10_000;

const onlySubscriptions: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'subscription')
      context.reportError(new GraphQLError('A socket carries subscriptions only.', { nodes: node }));
  },
});
const rules = [...specifiedRules, ...limits, onlySubscriptions];

export interface Sockets {
  /** Every client hears 1001 and comes back elsewhere. */
  close(): Promise<void>;
}

interface Parts extends Door {
  readonly http: Server;
  readonly schema: GraphQLSchema;
  readonly documents: TrustedDocuments;
  readonly config: Config;
  readonly log: Log;
}

/**
 * Upgrades pass no hook of the server, so everything is checked here: the path (an upgrade that nobody answers would
 * hang for ever), the Origin (a browser sends cookies along from any page), the session, and that again every ten
 * seconds, so that an ended session hears no more.
 */
export function serveSockets({
  http,
  schema,
  documents,
  config,
  log,
  contexts,
  actors,
  cookie,
}: Parts): Sockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024, handleProtocols });
  const tokenOf = ({ headers }: IncomingMessage): string | undefined =>
    fastifyCookie.parse(headers.cookie ?? '')[cookie.name];

  const socketsWithin = socketLimits(contexts.ground.clock);
  const isTrusted = nearestProxy(config.publicUrl);

  const behind = new WeakMap<WebSocket, { readonly actor: SocketActor; readonly counted: CountedSocket }>();

  const graphql = makeServer<{ account?: unknown }, SocketExtra>({
    schema,
    validate: (of, document) => validate(of, document, rules),
    onConnect: async ({ extra, connectionParams }) => {
      const { actor, counted } = behind.get(extra.socket)!;
      const { person, session } = await actor.now(connectionParams?.account);
      return person !== undefined && session !== null && counted.belongsTo(session);
    },
    onSubscribe: ({ subscriptions }, _id, payload) => {
      const text = documents.textOf(payload.extensions?.['documentId'], payload.query);
      if (Object.keys(subscriptions).length > mostSubscriptions) return [new GraphQLError(tooMany)];
      if (text === undefined) return [new GraphQLError('request.document-unknown')];
      (payload as { query: string }).query = text;
      return undefined;
    },
    // What a subscription throws passes no filter of the framework.
    onError: (_socket, _id, _payload, errors) =>
      errors.map((error) =>
        (error.originalError
          ? problemAsError(problemFrom(error.originalError, newId(), log))
          : error
        ).toJSON(),
      ),
    context: async ({ extra }): Promise<GraphqlContext> => {
      const actorNow = () => behind.get(extra.socket)!.actor.now();
      const locale = localeOf(extra.request.headers['accept-language']);
      return { ctx: contexts.of({ actor: await actorNow(), locale, requestId: newId(), actorNow }) };
    },
  });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!isOurs(request, config.publicUrl)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const trouble = hearTrouble(opened, log);
      const counted = new CountedSocket(socketsWithin, opened, networkOf(addressOf(request, isTrusted)));
      if (!counted.isAllowed) return;
      const actor = new SocketActor(actors, opened, tokenOf(request));
      behind.set(opened, { actor, counted });
      const check = setInterval(() => void actor.now().catch(() => undefined), checkMilliseconds);
      opened.once('close', () => clearInterval(check));
      carry(graphql, { socket: opened, request }, trouble);
    });
  };
  http.on('upgrade', upgrade);
  return {
    async close() {
      http.off('upgrade', upgrade);
      for (const client of sockets.clients) client.close(1001, 'Going away');
      await new Promise<void>((resolve, reject) => {
        sockets.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

/** Without an Origin it is no browser, and nobody's cookies were sent along unasked. */
function isOurs({ url = '', headers }: IncomingMessage, publicUrl: string): boolean {
  // Not `new URL`: an address such as `//` would throw, and whoever throws in here ends the process.
  if (url.split('?', 1)[0] !== path) return false;
  const { origin, host } = headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
