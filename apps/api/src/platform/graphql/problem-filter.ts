import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@chorsu/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { WithContext } from '../context/ctx.decorator.ts';
import { ProblemError } from '../context/problem-error.ts';
import type { Log } from '../observability/log.ts';

const statusOf = ({ code }: Problem): number =>
  code.endsWith('.not-found') ? 404 : code === 'access.forbidden' ? 403 : code === 'unexpected' ? 500 : 422;

/**
 * A Problem goes out as data; anything else that was thrown is a bug: logged with the request id, shown as `unexpected`
 * with that id, never with its words.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') {
      if (error instanceof GraphQLError) return error;
      const problem = problemFrom(error, host.getArgByIndex<WithContext>(2)?.ctx?.requestId ?? '', this.log);
      return problemAsError(problem);
    }
    const request = host.getArgByIndex<FastifyRequest>(0);
    const reply = host.getArgByIndex<FastifyReply>(1);
    if (error instanceof HttpException) return reply.status(error.getStatus()).send(error.getResponse());
    const problem = problemFrom(error, request.id, this.log);
    return reply.status(statusOf(problem)).send({ problem });
  }
}

/** What the caller is told of an error; one that is no refusal is logged here. */
export function problemFrom(error: unknown, requestId: string, log: Log): Problem {
  if (error instanceof ProblemError) return error.problem;
  log.error({ err: error, requestId }, 'unexpected');
  return { code: 'unexpected', parameters: { requestId } };
}

export const problemAsError = (problem: Problem): GraphQLError =>
  new GraphQLError(problem.code, { extensions: { code: 'PROBLEM', problem } });
