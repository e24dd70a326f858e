import { normalizeIP } from '@fastify/rate-limit';

/**
 * What every limit counts as one visitor: an IPv4 address, however it is written, or the network of an IPv6 address
 * (/64), within which a single household has any number of addresses to change to.
 */
export const networkOf = (address: string): string => normalizeIP(address);
