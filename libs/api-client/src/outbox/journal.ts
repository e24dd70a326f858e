import type { Id } from '@chorsu/kernel';
import { upRecord, type OutboxRecord, type OutgoingChange } from './outbox-record.ts';

/**
 * The synchronous notebook: what was typed in the field in focus reaches localStorage before the input handler
 * returns, and stays there until the device's database has it. Keyed by account, so that nobody reads another's.
 */
export class Journal<C extends OutgoingChange> {
  readonly #storage: Storage | undefined;
  readonly #prefix: string;

  constructor(account: string, storage: Storage | undefined) {
    this.#storage = storage;
    this.#prefix = `chorsu.journal.${account}.`;
  }

  /** False when the browser has no room or no storage; the database then is the only keeper. */
  write(record: OutboxRecord<C>): boolean {
    try {
      this.#storage?.setItem(this.#prefix + record.change.id, JSON.stringify(record));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  /** Forgets an entry, unless it has been rewritten since the given revision. */
  forget(record: OutboxRecord<C>): void {
    const key = this.#prefix + record.change.id;
    const kept = this.#read(key);
    if (!kept || kept.revision <= record.revision) this.#storage?.removeItem(key);
  }

  /** The change is settled: whatever lies here of it goes. */
  drop(id: Id): void {
    this.#storage?.removeItem(this.#prefix + id);
  }

  /** Whether this very revision lies here. */
  has(record: OutboxRecord<C>): boolean {
    return this.#read(this.#prefix + record.change.id)?.revision === record.revision;
  }

  entries(): OutboxRecord<C>[] {
    const keys = Array.from({ length: this.#storage?.length ?? 0 }, (_, place) => this.#storage?.key(place));
    return keys
      .filter((key): key is string => key?.startsWith(this.#prefix) === true)
      .map((key) => this.#read(key))
      .filter((record) => record !== undefined);
  }

  #read(key: string): OutboxRecord<C> | undefined {
    try {
      return upRecord<C>(JSON.parse(this.#storage?.getItem(key) ?? 'null'));
    } catch {
      return undefined;
    }
  }
}
