import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { guard } from './auth/door.ts';
import { SessionCookie } from './auth/cookie.ts';
import { newId } from './context/id.ts';
import { lockFolder } from './database/folder-lock.ts';
import { Lease } from './database/lease.ts';
import type { Feature } from './feature.ts';
import { clear, lay, type Parts } from './foundation.ts';
import { graphqlModule } from './graphql/graphql.module.ts';
import { NestLog } from './observability/nest-log.ts';
import { PlatformModule, type Foundation } from './platform.module.ts';

const bodyLimit = 2 * 1024 * 1024;

/** A running server. */
export interface Application {
  readonly url: string;
  readonly nest: NestFastifyApplication;
  readonly foundation: Foundation;
  stop(): Promise<void>;
}

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

/** The Nest application on the foundation, without listening. */
export async function assemble(
  foundation: Foundation,
  features: readonly Feature[],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    trustProxy: 'loopback',
  });
  const nest = await NestFactory.create<NestFastifyApplication>(rootModule(foundation, features), adapter, {
    logger: new NestLog(foundation.log),
    abortOnError: false,
  });
  const server = adapter.getInstance() as unknown as FastifyInstance;
  await server.register(cookie);
  guard(server, { ...foundation, cookie: new SessionCookie(foundation.config.publicUrl) });
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

/** From the configuration to the first request. */
export async function startApplication(parts: Parts): Promise<Application> {
  const { config, features } = parts;
  const isEmbedded = config.database.kind === 'sqlite' && config.database.file !== ':memory:';
  const lock = isEmbedded ? lockFolder(config.dataFolder) : undefined;
  try {
    const foundation = await lay(parts);
    const nest = await assemble(foundation, features);
    await nest.init();
    await prepare(nest, foundation, features);
    await nest.listen(config.port, config.host);
    const stop = async () => {
      await nest.close();
      await clear(foundation);
      lock?.close();
    };
    return { url: await nest.getUrl(), nest, foundation, stop };
  } catch (error) {
    lock?.close();
    throw error;
  }
}
