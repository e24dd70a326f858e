import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageHeader } from '../auth/door.ts';
import type { Config } from '../config/config.ts';
import type { RequestContext } from '../context/request-context.ts';
import { limits } from './limits.ts';

/** What resolvers find as GraphQL context. There is no reply where the operation came over a socket. */
export interface GraphqlContext {
  readonly ctx: RequestContext;
  readonly reply?: FastifyReply;
}

/** Code first; without cache control, field middleware and introspection, which cost much and give us nothing. */
export const graphqlModule = ({ environment }: Config): DynamicModule =>
  GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: true,
    graphiql: false,
    persistedQueries: false,
    introspection: environment === 'development',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: { requestHeaders: [pageHeader] },
    plugins: [ApolloServerPluginCacheControlDisabled()],
    validationRules: limits,
    // What a field refuses goes out as a refusal too, and what breaks there without its words.
    fieldResolverEnhancers: ['filters'],
    context: (request: FastifyRequest, reply: FastifyReply): GraphqlContext => ({ ctx: request.ctx, reply }),
    stopOnApplicationShutdown: true,
  });
