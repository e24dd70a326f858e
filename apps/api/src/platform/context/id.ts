import { randomUUID } from 'node:crypto';
import type { Id } from '@chorsu/kernel';

/** UUIDv7 (RFC 9562): 48 bits of milliseconds, then random. A version 4 gives the randomness and the variant's bits. */
export function newId(milliseconds = Date.now()): Id {
  const time = milliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
