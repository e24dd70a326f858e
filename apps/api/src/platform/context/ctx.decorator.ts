import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RequestContext } from './request-context.ts';

/** What the guards of the door put on every request. */
export interface WithContext {
  readonly ctx: RequestContext;
}

/** The request's context as a parameter of a resolver or a controller: `@Ctx() ctx: RequestContext`. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): RequestContext => {
  // A resolver's arguments are (parent, arguments, context, info), a controller's (request, reply).
  const carrier: WithContext =
    execution.getType<string>() === 'graphql' ? execution.getArgByIndex(2) : execution.getArgByIndex(0);
  return carrier.ctx;
});
