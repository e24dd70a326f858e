import type { Id } from '@chorsu/kernel';
import { DeviceStore } from './device-store.ts';
import { Drain, usualPace, type Pace } from './drain.ts';
import { Journal } from './journal.ts';
import { newId } from './new-id.ts';
import { OUTBOX_FORMAT, type OutboxRecord, type OutgoingChange } from './outbox-record.ts';
import { saveState, type SaveState } from './save-state.ts';
import type { LinePhase, Send, SendOutcome } from './send.ts';
import { TabMessages } from './tab-messages.ts';
import { TypingTimers } from './typing-timers.ts';
import { RecordBook } from './record-book.ts';
import { isTabAlive, markTabAlive } from './tab-life.ts';

/** The change has seen one that was refused: it waits beside it on the device. */
export const SEEN_REFUSED = 'change.seen-refused';

export interface OutboxOptions<C extends OutgoingChange> {
  readonly account: Id;
  readonly send: Send<C>;
  /** Left out: the browser's localStorage. */
  readonly storage?: Storage;
  readonly pace?: Partial<Pace>;
}

/** What happened to the line, for whoever shows an assessment. */
export interface OutboxEvent<C extends OutgoingChange = OutgoingChange> {
  readonly assessment: Id;
  /** Paths whose state may have changed; undefined when all may have (the network went or came). */
  readonly paths?: readonly string[];
  readonly outcomes?: readonly SendOutcome[];
  /** Unsent changes that this page doesn't know yet: another tab's, or refused ones that are sent once more. */
  readonly changes?: readonly C[];
}

/**
 * The ordered line of one account's unsent changes on this device. Nothing that entered it leaves before the server
 * has acknowledged it or its author has thrown it away.
 */
export class Outbox<C extends OutgoingChange> {
  readonly #pace: Pace;
  readonly #tab = newId();
  readonly #store: DeviceStore<C>;
  readonly #journal: Journal<C>;
  readonly #messages: TabMessages<C>;
  readonly #book = new RecordBook<C>();
  readonly #typing: TypingTimers;
  readonly #listeners = new Set<(event: OutboxEvent<C>) => void>();
  #drain: Drain<C> | undefined;
  #phase: LinePhase = globalThis.navigator?.onLine === false ? 'offline' : 'online';
  #endTab: () => void = () => undefined;

  private constructor({ account, storage, pace }: OutboxOptions<C>) {
    this.#pace = { ...usualPace, ...pace };
    this.#store = new DeviceStore(account);
    this.#journal = new Journal(account, storage ?? globalThis.localStorage);
    this.#messages = new TabMessages(account, {
      changed: (records) => this.#learn(records),
      settled: (assessment, outcomes) => this.#forget(assessment, outcomes),
      phase: (phase) => this.#enter(phase),
      forgotten: () => void this.#store.forgetKept(),
    });
    this.#typing = new TypingTimers(this.#pace, {
      flush: (id) => void this.#flush(id),
      seal: (id) => void this.seal(id),
    });
  }

  /** Reads what lies on the device, what a killed tab left in the journal too, and begins to send. */
  static async open<C extends OutgoingChange>(options: OutboxOptions<C>): Promise<Outbox<C>> {
    const outbox = new Outbox(options);
    outbox.#endTab = await markTabAlive(outbox.#tab);
    await outbox.#adopt();
    outbox.#drain = new Drain<C>({
      lock: `chorsu-line-${options.account}`,
      pace: outbox.#pace,
      send: options.send,
      waiting: () => outbox.#book.waiting(),
      adopt: () => outbox.#adopt(),
      settle: (assessment, outcomes) => outbox.#settle(assessment, outcomes),
      phase: (phase) => {
        outbox.#messages.phase(phase);
        outbox.#enter(phase);
      },
    });
    globalThis.addEventListener?.('online', outbox.#online);
    globalThis.addEventListener?.('offline', outbox.#offline);
    globalThis.addEventListener?.('pagehide', outbox.#leave);
    globalThis.document?.addEventListener('visibilitychange', outbox.#leave);
    return outbox;
  }

  /** The last known state of what was opened; see DeviceStore. */
  get store(): Pick<DeviceStore<C>, 'keep' | 'kept'> {
    return this.#store;
  }

  /** Forgets what was kept for reading, in all tabs of this account, and keeps nothing more there. */
  async forgetKept(): Promise<void> {
    this.#messages.forgotten();
    await this.#store.forgetKept();
  }

  get phase(): LinePhase {
    return this.#phase;
  }

  /** What is being typed: may be called with the same change id again until it is sealed. Journalled on return. */
  type(assessment: Id, change: C): void {
    const known = this.#book.get(change.id);
    if (known && known.state !== 'typing') throw new Error('a sealed change is never rewritten');
    const record = this.#record(assessment, change, 'typing', known);
    this.#journal.write(record);
    this.#book.set(record);
    this.#typing.typed(change.id);
    this.#tell(assessment, [change.path]);
  }

  /** A change that is final at once (a choice, a button). Journalled on return. */
  add(assessment: Id, change: C): void {
    this.sealAt(assessment, change.path);
    const record = this.#record(assessment, change, this.#firstState(change), undefined);
    this.#journal.write(record);
    this.#book.set(record);
    this.#tell(assessment, [change.path]);
    void this.#flush(change.id);
  }

  /** The change that this tab is still typing at an aspect, if any. */
  draft(assessment: Id, path: string, aspect: string): C | undefined {
    return this.#book
      .at(assessment, path)
      .find(({ change, state, tab }) => state === 'typing' && tab === this.#tab && change.aspect === aspect)
      ?.change;
  }

  /** Makes a typed change final. Settles when the device's database has it. */
  async seal(id: Id): Promise<void> {
    const record = this.#book.get(id);
    this.#typing.done(id);
    if (record?.state !== 'typing') return;
    const state = this.#firstState(record.change);
    const next = this.#record(record.assessment, record.change, state, record);
    this.#journal.write(next);
    this.#book.set(next);
    await this.#flush(id);
  }

  /** Makes final what this tab types at a path: the field was left. */
  sealAt(assessment: Id, path: string): void {
    for (const { change, state, tab } of this.#book.at(assessment, path))
      if (state === 'typing' && tab === this.#tab) void this.seal(change.id);
  }

  /** Unsent changes in order: of one assessment, or all of this account. */
  records(assessment?: Id): readonly OutboxRecord<C>[] {
    return this.#book.all(assessment);
  }

  stateOf(assessment: Id, path: string): SaveState {
    const records = this.#book.at(assessment, path);
    const isUnkept = records.some((record) => this.#isNowhere(record));
    return saveState(records, this.#phase, isUnkept, this.#book.savedAt(assessment, path));
  }

  /** Something waits that this device could not keep: it goes with the page unless it is sent before. */
  get hasUnkept(): boolean {
    return this.records().some((record) => this.#isNowhere(record));
  }

  subscribe(listener: (event: OutboxEvent<C>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tries to send now, without waiting until the next attempt is due. */
  hurry(): void {
    this.#drain?.wake();
  }

  /** Sends a refused change once more, as it is. */
  async retry(id: Id): Promise<void> {
    const record = this.#book.get(id);
    if (record?.state !== 'refused') return;
    const { reason: _, ...rest } = record;
    this.#book.set({ ...rest, state: 'waiting', revision: record.revision + 1 });
    await this.#flush(id);
    this.#tell(record.assessment, [record.change.path], { changes: [record.change] });
  }

  /** The author has looked at a refused change and throws it away. Answers what puts it back as it was. */
  async discard(id: Id): Promise<() => Promise<void>> {
    const record = this.#book.get(id);
    if (record?.state !== 'refused') return () => Promise.resolve();
    await this.#settle(record.assessment, [{ id, outcome: 'known' }]);
    return () => this.#putBack(record);
  }

  /** Everything unsent as readable JSON, for a file; `inWords` adds to a record what its ids mean. */
  exportText(inWords: (record: OutboxRecord<C>) => object = () => ({})): string {
    const unsent = this.records().map((record) => ({ inWords: inWords(record), ...record }));
    return JSON.stringify({ format: OUTBOX_FORMAT, unsent }, null, 2);
  }

  async close(): Promise<void> {
    globalThis.removeEventListener?.('online', this.#online);
    globalThis.removeEventListener?.('offline', this.#offline);
    globalThis.removeEventListener?.('pagehide', this.#leave);
    globalThis.document?.removeEventListener('visibilitychange', this.#leave);
    await Promise.all(this.#typing.open().map((id) => this.seal(id)));
    await this.#drain?.close();
    this.#messages.close();
    this.#endTab();
    await this.#store.close();
  }

  readonly #online = (): void => {
    this.#enter('online');
    this.#drain?.wake();
  };
  readonly #offline = (): void => this.#enter('offline');
  readonly #leave = (): void => {
    for (const id of this.#typing.open()) void this.seal(id);
  };

  #record(
    assessment: Id,
    change: C,
    state: OutboxRecord['state'],
    before: OutboxRecord<C> | undefined,
  ): OutboxRecord<C> {
    return {
      format: OUTBOX_FORMAT,
      assessment,
      change,
      state,
      ...(state === 'refused' ? { reason: SEEN_REFUSED } : {}),
      tab: this.#tab,
      revision: (before?.revision ?? 0) + 1,
      at: new Date().toISOString(),
      ...(before?.order === undefined ? {} : { order: before.order }),
    };
  }

  #firstState(change: C): 'waiting' | 'refused' {
    return change.seen.some((id) => this.#book.get(id)?.state === 'refused') ? 'refused' : 'waiting';
  }

  async #putBack({ order: _, ...record }: OutboxRecord<C>): Promise<void> {
    const { id, path } = record.change;
    this.#book.set({ ...record, revision: record.revision + 1 });
    this.#journal.write(this.#book.get(id)!);
    await this.#flush(id);
    this.#tell(record.assessment, [path]);
  }

  /** Journal → database; the journal forgets only what the database has. */
  async #flush(id: Id): Promise<void> {
    const record = this.#book.get(id);
    if (!record) return;
    const [written] = await this.#store.put([record]).catch(() => []);
    if (written) {
      this.#journal.forget(record);
      this.#book.place(id, written.order!);
      this.#messages.changed([{ ...record, order: written.order! }]);
    } else this.#goOnUnkept(record);
    this.#drain?.ring();
  }

  /** No database, or no room in it: sent from memory, by whichever tab sends. */
  #goOnUnkept(record: OutboxRecord<C>): void {
    this.#book.leaveUnkept(record.change.id);
    this.#messages.changed([record]);
    this.#tell(record.assessment, [record.change.path]);
  }

  #isNowhere(record: OutboxRecord<C>): boolean {
    return this.#book.isUnkept(record.change.id) && !this.#journal.has(record);
  }

  /** Takes into the line what lies in journal and database, and finishes what tabs that are gone were typing. */
  async #adopt(): Promise<void> {
    const orphaned = await Promise.all(
      this.#journal.entries().map(async (entry) => ((await isTabAlive(entry.tab)) ? undefined : entry)),
    );
    const left = orphaned.filter(
      (entry) => entry !== undefined && entry.tab !== this.#tab,
    ) as OutboxRecord<C>[];
    try {
      await this.#store.put(left);
      left.forEach((entry) => this.#journal.forget(entry));
      const stored = await this.#store.records();
      this.#learn(await Promise.all(stored.map((record) => this.#finishOrphan(record))));
    } catch {
      // No database, or no room in it: what the journal kept is sent from there.
      this.#learn(left.map((entry) => this.#finishInJournal(entry)));
    }
  }

  /** A revision of its own, so that a tab that knows it as being typed takes it for news. */
  #finishInJournal(entry: OutboxRecord<C>): OutboxRecord<C> {
    if (entry.state !== 'typing') return entry;
    const finished: OutboxRecord<C> = { ...entry, state: 'waiting', revision: entry.revision + 1 };
    this.#journal.write(finished);
    return finished;
  }

  async #finishOrphan(record: OutboxRecord<C>): Promise<OutboxRecord<C>> {
    if (record.state !== 'typing' || record.tab === this.#tab || (await isTabAlive(record.tab)))
      return record;
    const [written] = await this.#store.put([{ ...record, state: 'waiting', revision: record.revision + 1 }]);
    return written!;
  }

  #learn(records: readonly OutboxRecord<C>[]): void {
    const news = records.filter((record) => this.#book.isNews(record));
    for (const record of news) {
      this.#book.set(record);
      if (record.order === undefined) this.#book.leaveUnkept(record.change.id);
      else this.#book.place(record.change.id, record.order);
    }
    for (const assessment of new Set(news.map((record) => record.assessment))) {
      const here = news.filter((record) => record.assessment === assessment);
      const changes = here.filter(({ state }) => state !== 'refused').map(({ change }) => change);
      this.#tell(
        assessment,
        here.map(({ change }) => change.path),
        { changes },
      );
    }
    if (news.length > 0) this.#drain?.ring();
  }

  async #settle(assessment: Id, outcomes: readonly SendOutcome[]): Promise<void> {
    const kept = this.#book.refuse(outcomes, SEEN_REFUSED);
    const gone = outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ id }) => id);
    try {
      await this.#store.put(kept);
      await this.#store.remove(gone);
    } catch {
      // What couldn't be removed is sent once more after a reload, and known already.
    }
    for (const id of gone) this.#journal.drop(id);
    this.#messages.changed(kept);
    this.#messages.settled(assessment, outcomes);
    this.#forget(assessment, outcomes);
  }

  #forget(assessment: Id, outcomes: readonly SendOutcome[]): void {
    const paths = outcomes
      .map(({ id }) => this.#book.get(id)?.change.path)
      .filter((path) => path !== undefined);
    // A refused change that goes is thrown away: the server has said nothing of it.
    const heard = outcomes.filter(
      ({ id, outcome }) => outcome === 'refused' || this.#book.get(id)?.state !== 'refused',
    );
    const now = new Date().toISOString();
    for (const { id, outcome } of outcomes) if (outcome !== 'refused') this.#book.remove(id, now);
    this.#tell(assessment, paths, heard.length > 0 ? { outcomes: heard } : {});
  }

  #enter(phase: LinePhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    for (const assessment of this.#book.assessments()) this.#tell(assessment);
  }

  #tell(assessment: Id, paths?: readonly string[], more: Partial<OutboxEvent<C>> = {}): void {
    const event = { assessment, ...(paths ? { paths } : {}), ...more };
    for (const listener of this.#listeners) listener(event);
  }
}
