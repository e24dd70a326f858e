import 'reflect-metadata';
import path from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { SessionCookie } from './auth/cookie.ts';
import { guard, type Door } from './auth/door.ts';
import { newId } from './context/id.ts';
import { lockFolder } from './database/folder-lock.ts';
import { Lease } from './database/lease.ts';
import { Seals } from './events/seals.ts';
import type { Feature } from './feature.ts';
import { clear, lay, type Parts } from './foundation.ts';
import { readDocuments, TrustedDocuments } from './graphql/documents.ts';
import { graphqlModule } from './graphql/graphql.module.ts';
import { serveSockets, type Sockets } from './graphql/sockets.ts';
import { setHeaders } from './http/headers.ts';
import { serveHealth } from './http/health.ts';
import { nearestProxy } from './http/nearest-proxy.ts';
import { limitRate } from './http/rate-limit.ts';
import { openWaitingRoom } from './http/waiting-room.ts';
import { serveWeb } from './http/web-files.ts';
import { NestLog } from './observability/nest-log.ts';
import { PlatformModule, type Foundation } from './platform.module.ts';
import { workspaceRoot } from './root.ts';

const bodyLimit = 2 * 1024 * 1024;
/** Whoever sends a body longer than that holds a place for nothing; a large file on a slow line takes minutes. */
const requestMilliseconds = 5 * 60_000;

/** A running server. */
export interface Application {
  readonly url: string;
  readonly nest: NestFastifyApplication;
  readonly foundation: Foundation;
  /** Takes no more, finishes what runs, closes sockets, then the databases. */
  stop(): Promise<void>;
}

@Module({})
class Root {}

function rootModule(foundation: Foundation, features: readonly Feature[]): DynamicModule {
  return {
    module: Root,
    imports: [
      PlatformModule.on(foundation),
      ...features.map(({ module }) => module),
      graphqlModule(foundation.config),
    ],
  };
}

const doorOf = (foundation: Foundation): Door => ({
  ...foundation,
  cookie: new SessionCookie(foundation.config.publicUrl),
});

const documentsOf = ({ config }: Foundation): TrustedDocuments =>
  new TrustedDocuments(
    readDocuments(path.join(workspaceRoot(), 'libs', 'api-schema', 'documents')),
    config.environment !== 'production',
  );

/** The Nest application on the foundation, without listening. */
export async function assemble(
  foundation: Foundation,
  features: readonly Feature[],
): Promise<NestFastifyApplication> {
  const { config, log, contexts } = foundation;
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    requestTimeout: requestMilliseconds,
    trustProxy: nearestProxy(config.publicUrl),
  });
  const nest = await NestFactory.create<NestFastifyApplication>(rootModule(foundation, features), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  await setHeaders(server, config.publicUrl);
  await server.register(cookie);
  await server.register(multipart, { limits: { files: 1, fields: 10, parts: 12 } });
  guard(server, doorOf(foundation));
  if (config.environment !== 'test') await limitRate(server);
  documentsOf(foundation).guard(server);
  serveHealth(server, contexts.ground.databases);
  await serveWeb(server, path.join(workspaceRoot(), 'dist', 'apps', 'web'));
  return nest;
}

/** Loads what ships with the product, one server at a time. */
export async function prepare(
  nest: NestFastifyApplication,
  { contexts }: Foundation,
  features: readonly Feature[],
): Promise<void> {
  const lease = new Lease(contexts.ground.databases.writer, 'prepare');
  while (!(await lease.take())) await new Promise((resolve) => setTimeout(resolve, 500));
  await lease.hold(async () => {
    for (const feature of features)
      await feature.prepare?.(contexts.ofSystem(), <T>(type: Type<T>) => nest.get(type, { strict: false }));
  });
}

function openSockets(nest: NestFastifyApplication, foundation: Foundation): Sockets {
  return serveSockets({
    ...doorOf(foundation),
    http: nest.getHttpServer(),
    schema: nest.get(GraphQLSchemaHost).schema,
    documents: documentsOf(foundation),
    config: foundation.config,
    log: foundation.log,
  });
}

/** From the configuration to the first request. */
export async function startApplication(parts: Parts): Promise<Application> {
  const { config, features } = parts;
  const isEmbedded = config.database.kind === 'sqlite' && config.database.file !== ':memory:';
  const lock = isEmbedded ? lockFolder(config.dataFolder) : undefined;
  const closeWaitingRoom = await openWaitingRoom(config).catch((error: unknown) => {
    lock?.close();
    throw error;
  });
  try {
    const foundation = await lay(parts);
    const nest = await assemble(foundation, features);
    await nest.init();
    await prepare(nest, foundation, features);
    await closeWaitingRoom();
    await nest.listen(config.port, config.host);
    const sockets = openSockets(nest, foundation);
    const seals = new Seals(
      foundation.contexts.ground.databases,
      foundation.log,
      foundation.contexts.ground.clock,
    );
    seals.start();
    const stop = async () => {
      seals.stop();
      await sockets.close();
      // A connection that is kept alive would hold the server open after its last answer.
      const sweep = setInterval(() => nest.getHttpServer().closeIdleConnections(), 50);
      await nest.close();
      clearInterval(sweep);
      await clear(foundation);
      lock?.close();
    };
    return { url: await nest.getUrl(), nest, foundation, stop };
  } catch (error) {
    await closeWaitingRoom();
    lock?.close();
    throw error;
  }
}
