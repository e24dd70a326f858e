import type { Id } from '@chorsu/kernel';
import type { OutboxRecord, OutgoingChange } from './outbox-record.ts';
import type { LinePhase, SendOutcome } from './send.ts';

interface Ears<C extends OutgoingChange> {
  changed(records: readonly OutboxRecord<C>[]): void;
  settled(assessment: Id, outcomes: readonly SendOutcome[]): void;
  phase(phase: LinePhase): void;
  forgotten(): void;
}
type Message<C extends OutgoingChange> =
  | { readonly kind: 'changed'; readonly records: readonly OutboxRecord<C>[] }
  | { readonly kind: 'settled'; readonly assessment: Id; readonly outcomes: readonly SendOutcome[] }
  | { readonly kind: 'phase'; readonly phase: LinePhase }
  | { readonly kind: 'forgotten' };

/** What the tabs of one account tell each other, so that all show the same line while one of them sends it. */
export class TabMessages<C extends OutgoingChange> {
  #channel: BroadcastChannel | undefined;

  constructor(account: Id, ears: Ears<C>) {
    if (!globalThis.BroadcastChannel) return;
    this.#channel = new BroadcastChannel(`chorsu-line-${account}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message<C>>) => {
      if (data.kind === 'changed') ears.changed(data.records);
      else if (data.kind === 'settled') ears.settled(data.assessment, data.outcomes);
      else if (data.kind === 'phase') ears.phase(data.phase);
      else ears.forgotten();
    };
  }

  changed(records: readonly OutboxRecord<C>[]): void {
    if (records.length > 0) this.#channel?.postMessage({ kind: 'changed', records } satisfies Message<C>);
  }

  settled(assessment: Id, outcomes: readonly SendOutcome[]): void {
    this.#channel?.postMessage({ kind: 'settled', assessment, outcomes } satisfies Message<C>);
  }

  phase(phase: LinePhase): void {
    this.#channel?.postMessage({ kind: 'phase', phase } satisfies Message<C>);
  }

  /** The person has signed out: what was kept for reading is gone. */
  forgotten(): void {
    this.#channel?.postMessage({ kind: 'forgotten' } satisfies Message<C>);
  }

  close(): void {
    this.#channel?.close();
    // What was on its way to the device's database is told to nobody any more.
    this.#channel = undefined;
  }
}
