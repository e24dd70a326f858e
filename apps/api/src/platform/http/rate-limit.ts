import rateLimit from '@fastify/rate-limit';
import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from './network-of.ts';

/**
 * So many requests a minute for one account, and for one address (or network, see `networkOf`) of strangers: a whole workshop sits behind one
 * address, and a person who types saves about once a second.
 */
export const requestsAMinute = { account: 1_200, address: 3_000 } as const;

const unlimited = new Set(['/health', '/ready']);
const accountOf = (request: FastifyRequest): string | null => request.ctx?.account ?? null;

export async function limitRate(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    global: true,
    // After the door, which knows the account; a made-up cookie gives nobody a bucket of their own.
    hook: 'preValidation',
    timeWindow: 60_000,
    max: (request) => (accountOf(request) ? requestsAMinute.account : requestsAMinute.address),
    keyGenerator: (request) => accountOf(request) ?? networkOf(request.ip),
    allowList: (request) => unlimited.has(request.url),
    // Nest answers 500 to anything that isn't its own exception.
    errorResponseBuilder: () => new HttpException({ problem: { code: 'request.too-many' } }, 429),
  });
}
