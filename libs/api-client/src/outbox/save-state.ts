import type { Instant } from '@chorsu/kernel';
import type { OutboxRecord } from './outbox-record.ts';
import type { LinePhase } from './send.ts';

/**
 * How safe what stands at a path is: on the server, on its way, kept here for the network, nowhere but in this page's
 * memory, or to be looked at.
 */
export type SaveState =
  | { readonly state: 'saved'; readonly at?: Instant }
  | { readonly state: 'saving' | 'waiting' | 'unkept' }
  | { readonly state: 'refused'; readonly records: readonly OutboxRecord[] };

/** Of the unsent records at one path; the worst one decides. */
export function saveState(
  records: readonly OutboxRecord[],
  phase: LinePhase,
  isUnkept: boolean,
  savedAt?: Instant,
): SaveState {
  const refused = records.filter(({ state }) => state === 'refused');
  if (refused.length > 0) return { state: 'refused', records: refused };
  if (isUnkept) return { state: 'unkept' };
  if (records.length > 0) return { state: phase === 'online' ? 'saving' : 'waiting' };
  return savedAt === undefined ? { state: 'saved' } : { state: 'saved', at: savedAt };
}
