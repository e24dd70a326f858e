import type { GraphqlContext } from '../../platform/graphql/graphql.module.ts';
import { networkOf } from '../../platform/http/network-of.ts';
import type { Visitor } from './entering.ts';

/** The browser behind an operation; operations that set a cookie never come over a socket. */
export function visitorOf({ reply }: GraphqlContext): Visitor {
  if (!reply) throw new Error('This operation needs an HTTP answer.');
  const { ip, headers } = reply.request;
  return { reply, address: networkOf(ip), device: (headers['user-agent'] ?? '').slice(0, 200) };
}
