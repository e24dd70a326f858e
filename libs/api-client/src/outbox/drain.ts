import type { Id } from '@chorsu/kernel';
import type { OutboxRecord, OutgoingChange } from './outbox-record.ts';
import { SendFailure, type LinePhase, type Send, type SendOutcome } from './send.ts';

/** Milliseconds; the defaults are the product's, tests take shorter ones. */
export interface Pace {
  /** From the last keystroke to the database. */
  readonly flush: number;
  /** From the last keystroke until the change is final and sent. */
  readonly seal: number;
  /** From the first keystroke, for one who types without a pause. */
  readonly sealAtMost: number;
  /** First wait after a failure; doubles up to the longest. */
  readonly retry: number;
  readonly retryAtMost: number;
}
export const usualPace: Pace = {
  flush: 100,
  seal: 600,
  sealAtMost: 5_000,
  retry: 1_000,
  retryAtMost: 60_000,
};

const BATCH = 100;
/** Unexpected faults of the server on one change alone until the line goes on without it. */
const PATIENCE = 3;

interface Line<C extends OutgoingChange> {
  readonly lock: string;
  readonly pace: Pace;
  readonly send: Send<C>;
  /** The waiting records in order. */
  waiting(): readonly OutboxRecord<C>[];
  /** Called once a lock is held: what killed tabs left behind comes into the line. */
  adopt(): Promise<void>;
  settle(assessment: Id, outcomes: readonly SendOutcome[]): Promise<void>;
  phase(phase: LinePhase): void;
}

/** Sends the line in order, from one tab at a time. Starts at once; ends when closed. */
export class Drain<C extends OutgoingChange> {
  readonly #line: Line<C>;
  readonly #closing = new AbortController();
  #rests: { readonly isPause: boolean; readonly end: () => void } | undefined;
  #hasRung = false;
  #failures = 0;
  #limit = BATCH;
  readonly #ended: Promise<void>;

  constructor(line: Line<C>) {
    this.#line = line;
    this.#ended = this.#holdLine();
  }

  /** There is something new to send. */
  ring(): void {
    this.#hasRung = true;
    if (!this.#rests?.isPause) this.#rests?.end();
  }

  /** The network is back: no need to wait the time out. */
  wake(): void {
    this.#hasRung = true;
    this.#rests?.end();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.wake();
    await this.#ended;
  }

  async #holdLine(): Promise<void> {
    const locks = globalThis.navigator?.locks;
    if (!locks) return this.#run();
    try {
      await locks.request(this.#line.lock, { signal: this.#closing.signal }, () => this.#run());
    } catch (error) {
      if (!this.#closing.signal.aborted) throw error;
    }
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      this.#hasRung = false;
      await this.#line.adopt();
      const batch = this.#next();
      if (batch.length === 0) await this.#untilRung();
      else await this.#attempt(batch);
    }
  }

  #next(): readonly OutboxRecord<C>[] {
    const waiting = this.#line.waiting();
    const assessment = waiting[0]?.assessment;
    return waiting.filter((record) => record.assessment === assessment).slice(0, this.#limit);
  }

  async #attempt(batch: readonly OutboxRecord<C>[]): Promise<void> {
    const assessment = batch[0]!.assessment;
    try {
      const outcomes = await this.#line.send(
        assessment,
        batch.map(({ change }) => change),
      );
      this.#failures = 0;
      this.#limit = Math.min(BATCH, this.#limit * 2);
      this.#line.phase('online');
      await this.#line.settle(assessment, outcomes);
      if (outcomes.length === 0) await this.#pause(this.#line.pace.retry);
    } catch (error) {
      await this.#afterFailure(
        error instanceof SendFailure ? error : new SendFailure('network', 'network'),
        batch,
      );
    }
  }

  async #afterFailure(failure: SendFailure, batch: readonly OutboxRecord<C>[]): Promise<void> {
    this.#failures += 1;
    const isAlone = batch.length === 1;
    const isJudged = failure.kind === 'refused' || (failure.kind === 'server' && this.#failures >= PATIENCE);
    if (isJudged && isAlone) {
      this.#failures = 0;
      return this.#line.settle(batch[0]!.assessment, [
        { id: batch[0]!.change.id, outcome: 'refused', reason: failure.code },
      ]);
    }
    if (isJudged) {
      // One bad change must not hold up the others: the next requests carry one each, until one is accepted.
      this.#limit = 1;
      this.#failures = 0;
      return;
    }
    this.#line.phase(failure.kind === 'signedOut' ? 'signedOut' : 'offline');
    const wait = Math.min(this.#line.pace.retryAtMost, this.#line.pace.retry * 2 ** (this.#failures - 1));
    await this.#pause(wait * (0.75 + Math.random() / 2));
  }

  /** Until rung, woken or closed. */
  async #untilRung(): Promise<void> {
    if (!this.#hasRung) await this.#rest(false);
  }

  /** Until the time is over, woken or closed: new changes don't hurry a network that isn't there. */
  async #pause(milliseconds: number): Promise<void> {
    const timer = setTimeout(() => this.#rests?.end(), milliseconds);
    await this.#rest(true);
    clearTimeout(timer);
  }

  async #rest(isPause: boolean): Promise<void> {
    if (this.#closing.signal.aborted) return;
    await new Promise<void>((end) => {
      this.#rests = { isPause, end };
    });
    this.#rests = undefined;
  }
}
