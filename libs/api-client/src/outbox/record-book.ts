import type { Id, Instant } from '@chorsu/kernel';
import type { OutboxRecord, OutgoingChange } from './outbox-record.ts';
import type { SendOutcome } from './send.ts';

/** What a tab knows of the line, in memory: by change, by path, in order. */
export class RecordBook<C extends OutgoingChange> {
  readonly #records = new Map<Id, OutboxRecord<C>>();
  readonly #byPath = new Map<string, Set<Id>>();
  readonly #savedAt = new Map<string, Instant>();
  /** Settled here, at which revision; a late message of another tab must not bring them back. */
  readonly #gone = new Map<Id, number>();
  /** Only in memory: the device's database took them not. */
  readonly #unkept = new Set<Id>();

  get(id: Id): OutboxRecord<C> | undefined {
    return this.#records.get(id);
  }

  isNews(record: OutboxRecord<C>): boolean {
    const known = this.#records.get(record.change.id);
    const settledAt = this.#gone.get(record.change.id) ?? -1;
    return settledAt < record.revision && (known === undefined || known.revision < record.revision);
  }

  set(record: OutboxRecord<C>): void {
    const { id } = record.change;
    this.#records.set(id, record);
    const key = keyOf(record);
    const ids = this.#byPath.get(key) ?? new Set();
    this.#byPath.set(key, ids.add(id));
  }

  /** The place in the line that the database gave. */
  place(id: Id, order: number): void {
    const record = this.#records.get(id);
    if (record) this.#records.set(id, { ...record, order });
    this.#unkept.delete(id);
  }

  /** The database took it not: it can be sent all the same. */
  leaveUnkept(id: Id): void {
    if (this.#records.has(id)) this.#unkept.add(id);
  }

  isUnkept(id: Id): boolean {
    return this.#unkept.has(id);
  }

  remove(id: Id, at: Instant): void {
    const record = this.#records.get(id);
    this.#gone.set(id, record?.revision ?? Infinity);
    this.#unkept.delete(id);
    if (!record) return;
    const key = keyOf(record);
    this.#records.delete(id);
    this.#byPath.get(key)?.delete(id);
    // What was refused was thrown away: nothing of it is saved.
    if (record.state !== 'refused') this.#savedAt.set(key, at);
  }

  /**
   * Marks what was refused, and what has seen a refused one with it; answers those records. They are in the book
   * when this returns.
   */
  refuse(outcomes: readonly SendOutcome[], seenRefused: string): OutboxRecord<C>[] {
    const reasons = new Map(
      outcomes
        .filter(({ outcome }) => outcome === 'refused')
        .map(({ id, reason }) => [id, reason ?? 'unexpected']),
    );
    const refused: OutboxRecord<C>[] = [];
    for (const record of this.all()) {
      const reason =
        reasons.get(record.change.id) ??
        (record.change.seen.some((id) => reasons.has(id)) ? seenRefused : undefined);
      if (reason === undefined || record.state === 'refused') continue;
      reasons.set(record.change.id, reason);
      const next = { ...record, state: 'refused' as const, reason, revision: record.revision + 1 };
      this.set(next);
      refused.push(next);
    }
    return refused;
  }

  /** In the order of the line; those that the database hasn't yet placed come last. */
  all(assessment?: Id): OutboxRecord<C>[] {
    return [...this.#records.values()]
      .filter((record) => assessment === undefined || record.assessment === assessment)
      .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.change.id < b.change.id ? -1 : 1));
  }

  /** What may be sent now: tried to write to the device's disk, and having seen nothing that is still being typed. */
  waiting(): OutboxRecord<C>[] {
    const isTyped = (id: Id): boolean => this.#records.get(id)?.state === 'typing';
    return this.all().filter(
      ({ state, order, change }) =>
        state === 'waiting' &&
        (order !== undefined || this.#unkept.has(change.id)) &&
        !change.seen.some(isTyped),
    );
  }

  at(assessment: Id, path: string): OutboxRecord<C>[] {
    const ids = this.#byPath.get(`${assessment} ${path}`) ?? [];
    return [...ids].map((id) => this.#records.get(id)!);
  }

  savedAt(assessment: Id, path: string): Instant | undefined {
    return this.#savedAt.get(`${assessment} ${path}`);
  }

  assessments(): Set<Id> {
    return new Set([...this.#records.values()].map(({ assessment }) => assessment));
  }
}

const keyOf = ({ assessment, change }: OutboxRecord): string => `${assessment} ${change.path}`;
