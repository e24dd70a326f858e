import type { Id } from '@chorsu/kernel';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { upRecord, type OutboxRecord, type OutgoingChange } from './outbox-record.ts';

interface DeviceSchema extends DBSchema {
  outbox: { key: number; value: OutboxRecord; indexes: { change: string } };
  kept: { key: string; value: unknown };
}

/** Rejects where the browser offers no database at all, as in some private windows. */
const openAccount = async (account: string): Promise<IDBPDatabase<DeviceSchema>> =>
  openDB<DeviceSchema>(`chorsu-${account}`, 1, {
    upgrade(database) {
      database
        .createObjectStore('outbox', { keyPath: 'order', autoIncrement: true })
        .createIndex('change', 'change.id', { unique: true });
      database.createObjectStore('kept');
    },
  });

/**
 * What one account has on this device: the line of unsent changes, and the last known state of what was opened.
 * A database of its own for each account, so that accounts that share a computer never mix.
 */
export class DeviceStore<C extends OutgoingChange> {
  readonly #database: Promise<IDBPDatabase<DeviceSchema>>;
  #isForgetting = false;

  constructor(account: string) {
    this.#database = openAccount(account);
    this.#database.catch(() => undefined);
  }

  /** All records in the order of the line. */
  async records(): Promise<OutboxRecord<C>[]> {
    const stored = await (await this.#database).getAll('outbox');
    return stored.map((record) => upRecord<C>(record)).filter((record) => record !== undefined);
  }

  /**
   * Writes records that are newer than what lies there, and answers what then lies there, with its place in the line.
   * Settles when the transaction is complete.
   */
  async put(records: readonly OutboxRecord<C>[]): Promise<OutboxRecord<C>[]> {
    const transaction = (await this.#database).transaction('outbox', 'readwrite');
    const written: OutboxRecord<C>[] = [];
    for (const record of records) {
      const stored = upRecord<C>(await transaction.store.index('change').get(record.change.id));
      if (stored && stored.revision >= record.revision) {
        written.push(stored);
        continue;
      }
      const next = stored ? { ...record, order: stored.order! } : record;
      written.push({ ...next, order: await transaction.store.put(next) });
    }
    await transaction.done;
    return written;
  }

  async remove(ids: readonly Id[]): Promise<void> {
    const transaction = (await this.#database).transaction('outbox', 'readwrite');
    for (const id of ids) {
      const order = await transaction.store.index('change').getKey(id);
      if (order !== undefined) await transaction.store.delete(order);
    }
    await transaction.done;
  }

  /**
   * Keeps the last known state of something under a name, for the time without a network. A copy of what the server
   * has: where the device has no room for it, work goes on without.
   */
  async keep(name: string, value: unknown): Promise<void> {
    if (!this.#isForgetting) await this.#tried((database) => database.put('kept', value, name));
  }

  async kept<T>(name: string): Promise<T | undefined> {
    return (await this.#tried((database) => database.get('kept', name))) as T | undefined;
  }

  /** Forgets all that was kept, and keeps nothing more: what is open may still be about to. Unsent changes stay. */
  async forgetKept(): Promise<void> {
    this.#isForgetting = true;
    await this.#tried((database) => database.clear('kept'));
  }

  async close(): Promise<void> {
    await this.#tried((database) => Promise.resolve(database.close()));
  }

  async #tried<T>(work: (database: IDBPDatabase<DeviceSchema>) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(await this.#database);
    } catch {
      return undefined;
    }
  }
}
