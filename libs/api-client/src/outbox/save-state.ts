import type { Instant } from '@chorsu/kernel';
import type { OutboxRecord } from './outbox-record.ts';
import type { LinePhase } from './send.ts';

/** How safe what stands at a path is: on the server, on its way, kept here for the network, or to be looked at. */
export type SaveState =
  | { readonly state: 'saved'; readonly at?: Instant }
  | { readonly state: 'saving' | 'waiting' }
  | { readonly state: 'refused'; readonly records: readonly OutboxRecord[] };

/** Of the unsent records at one path; the worst one decides. */
export function saveState(records: readonly OutboxRecord[], phase: LinePhase, savedAt?: Instant): SaveState {
  const refused = records.filter(({ state }) => state === 'refused');
  if (refused.length > 0) return { state: 'refused', records: refused };
  if (records.length > 0) return { state: phase === 'online' ? 'saving' : 'waiting' };
  return savedAt === undefined ? { state: 'saved' } : { state: 'saved', at: savedAt };
}
