import type { Id } from '@chorsu/kernel';
import type { OutgoingChange } from './outbox-record.ts';

/** The server's word on one change. `known`: it had it already. */
export interface SendOutcome {
  readonly id: Id;
  readonly outcome: 'applied' | 'to_reconcile' | 'known' | 'refused';
  /** Problem code, where refused. */
  readonly reason?: string;
  /** Its place in the assessment's log, where it has one. */
  readonly sequence?: number;
}

/** Sends changes of one assessment, in order; rejects with SendFailure, anything else counts as `network`. */
export type Send<C extends OutgoingChange> = (
  assessment: Id,
  changes: readonly C[],
) => Promise<readonly SendOutcome[]>;

/**
 * network: nobody answered · signedOut: the session has ended, the changes wait for the next one · server: an
 * unexpected fault there · refused: a Problem for the whole request (its code is the reason).
 */
export class SendFailure extends Error {
  readonly kind: 'network' | 'signedOut' | 'server' | 'refused';
  readonly code: string;

  constructor(kind: SendFailure['kind'], code: string) {
    super(code);
    this.kind = kind;
    this.code = code;
  }
}

/** Whether the line moves: online, or why not. */
export type LinePhase = 'online' | 'offline' | 'signedOut';
