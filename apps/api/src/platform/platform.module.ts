import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import type { Redis } from 'ioredis';
import { Actors } from './auth/actors.ts';
import { SessionCookie } from './auth/cookie.ts';
import { Sessions } from './auth/sessions.ts';
import type { Config } from './config/config.ts';
import { Contexts } from './context/contexts.ts';
import { ProblemFilter } from './graphql/problem-filter.ts';
import { Mail } from './mail/mail.ts';
import type { Log } from './observability/log.ts';
import { CONFIG, LOG, REDIS } from './tokens.ts';

/** What is made before Nest, since the databases stand before the first request. */
export interface Foundation {
  readonly config: Config;
  readonly log: Log;
  readonly contexts: Contexts;
  readonly sessions: Sessions;
  readonly actors: Actors;
  /** For what several servers count together; null where there is one server. Answers at once or not at all. */
  readonly redis: Redis | null;
}

/** What a feature may ask for in its constructors. */
@Global()
@Module({})
export class PlatformModule {
  static on({ config, log, contexts, sessions, actors, redis }: Foundation): DynamicModule {
    const providers: Provider[] = [
      { provide: CONFIG, useValue: config },
      { provide: LOG, useValue: log },
      { provide: REDIS, useValue: redis },
      { provide: Contexts, useValue: contexts },
      { provide: Sessions, useValue: sessions },
      { provide: Actors, useValue: actors },
      { provide: SessionCookie, useValue: new SessionCookie(config.publicUrl) },
      { provide: Mail, useValue: new Mail(config) },
    ];
    return {
      module: PlatformModule,
      providers: [...providers, { provide: APP_FILTER, useValue: new ProblemFilter(log) }],
      exports: providers.map((provider) => (provider as { provide: symbol }).provide),
    };
  }
}
