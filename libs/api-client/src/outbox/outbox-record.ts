import type { Id, Instant } from '@chorsu/kernel';

/** What the outbox must know of a change; the rest of it travels as it is. */
export interface OutgoingChange {
  readonly id: Id;
  readonly path: string;
  readonly aspect: string;
  /** Ids of the changes that the author saw standing there, own unsent ones among them. */
  readonly seen: readonly Id[];
}

/**
 * typing: may still be rewritten by the tab that made it · waiting: final, to be sent · refused: kept on the device
 * with the reason until its author has looked at it.
 */
export type RecordState = 'typing' | 'waiting' | 'refused';

export const OUTBOX_FORMAT = 1;

/** One unsent change as it lies on the device. */
export interface OutboxRecord<C extends OutgoingChange = OutgoingChange> {
  readonly format: typeof OUTBOX_FORMAT;
  readonly assessment: Id;
  readonly change: C;
  readonly state: RecordState;
  /** Problem code, where refused. */
  readonly reason?: string;
  /** The tab that may rewrite it while it is being typed. */
  readonly tab: Id;
  /** Grows with each rewriting, so that an older copy never overwrites a newer one. */
  readonly revision: number;
  /** The device's clock at the last rewriting. */
  readonly at: Instant;
  /** Place in the line; given by the device's database at the first writing. */
  readonly order?: number;
}

/** Brings a stored record of any earlier format to today's. Undefined when it is none of ours or from a newer app. */
export function upRecord<C extends OutgoingChange>(stored: unknown): OutboxRecord<C> | undefined {
  const record = stored as Partial<OutboxRecord<C>> | null;
  if (typeof record !== 'object' || record === null) return undefined;
  if (record.format !== OUTBOX_FORMAT || typeof record.change?.id !== 'string') return undefined;
  return record as OutboxRecord<C>;
}
