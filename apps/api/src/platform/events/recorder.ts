import type { Id, Instant } from '@chorsu/kernel';
import { newId } from '../context/id.ts';
import type { WriteSql } from '../database/sql.ts';
import { chained, digestOf, genesis, newSalt, type ChainLink } from './chain.ts';

/** What a use case says has happened. The kind is a past participle: `cycle.opened`. */
export interface NewEvent {
  /** Client-made where the client has one, else made here. */
  readonly id?: Id;
  readonly kind: string;
  readonly path?: string;
  readonly payload: object;
}

export interface Recorded {
  readonly stream: Id;
  readonly id: Id;
  readonly sequence: number;
}

/** Where a stream stands: its last sequence, and the hash to chain the next event to. */
interface Head {
  readonly sequence: number;
  readonly hash: string;
}

interface LockedStream {
  sequence: number;
  hash: string;
  readonly from: number;
  /** The row in the database says something else by now. */
  isRowBehind: boolean;
}

/** The heads that a transaction holds the lock of, as the works before have left them: they needn't be asked for again. */
const heldHeads = new WeakMap<WriteSql, Map<Id, Head>>();

function heldBy(sql: WriteSql): Map<Id, Head> {
  const held = heldHeads.get(sql) ?? new Map<Id, Head>();
  heldHeads.set(sql, held);
  return held;
}

type Row = ChainLink & { readonly hash: string; readonly payload: string; readonly salt: string };

/** Fewer than MariaDB's limit of placeholders by far, and few enough texts to keep prepared. */
const rowsAtOnce = 20;

/** Keeps order and chain of the streams that one transaction has locked. */
export class Recorder {
  readonly #sql: WriteSql;
  readonly #actor: Id | null;
  readonly #instant: Instant;
  readonly #streams = new Map<Id, LockedStream>();
  readonly #rows: Row[] = [];

  constructor(sql: WriteSql, actor: Id | null, instant: Instant) {
    this.#sql = sql;
    this.#actor = actor;
    this.#instant = instant;
  }

  /**
   * The first statement of the transaction: takes the row's lock, so that everything read afterwards stays true until
   * the commit. Several streams in the order of their ids, so that no two transactions wait for each other.
   * Answers the ids that don't exist.
   */
  async lock(ids: readonly Id[]): Promise<Id[]> {
    const missing: Id[] = [];
    for (const id of [...new Set(ids)].sort()) {
      const held = heldBy(this.#sql).get(id);
      const head = held ?? (await this.#take(id));
      if (head) this.#streams.set(id, { ...head, from: head.sequence, isRowBehind: held === undefined });
      else missing.push(id);
    }
    return missing;
  }

  async #take(id: Id): Promise<Head | undefined> {
    await this.#sql.run('UPDATE `stream` SET `sequence` = `sequence` + 1 WHERE `id` = ?', [id]);
    const [row] = await this.#sql.rows<Head>('SELECT `sequence`, `hash` FROM `stream` WHERE `id` = ?', [id]);
    return row && { sequence: row.sequence - 1, hash: row.hash };
  }

  async open(id: Id, kind: string): Promise<void> {
    await this.#sql.run('INSERT INTO `stream` (`id`, `kind`, `sequence`, `hash`) VALUES (?, ?, 0, ?)', [
      id,
      kind,
      genesis,
    ]);
    this.#streams.set(id, { sequence: 0, hash: genesis, from: 0, isRowBehind: false });
  }

  /** The last sequence of a locked stream, counting what this transaction has recorded. */
  sequenceOf(stream: Id): number {
    return this.#locked(stream).sequence;
  }

  record(stream: Id, { id = newId(), kind, path, payload }: NewEvent): Recorded {
    const locked = this.#locked(stream);
    const salt = newSalt();
    const sequence = locked.sequence + 1;
    const link: ChainLink = {
      stream,
      sequence,
      id,
      kind,
      path: path ?? null,
      actor: this.#actor,
      instant: this.#instant,
      digest: digestOf(salt, payload),
    };
    locked.sequence = sequence;
    locked.hash = chained(locked.hash, link);
    locked.isRowBehind = true;
    this.#rows.push({ ...link, hash: locked.hash, payload: JSON.stringify(payload), salt });
    return { stream, id, sequence };
  }

  /** The last statements of the transaction: the events and the heads. Answers the heads that moved. */
  async flush(): Promise<{ stream: Id; sequence: number }[]> {
    for (let from = 0; from < this.#rows.length; from += rowsAtOnce)
      await this.#insert(this.#rows.slice(from, from + rowsAtOnce));
    for (const [id, { sequence, hash, isRowBehind }] of this.#streams)
      if (isRowBehind)
        await this.#sql.run('UPDATE `stream` SET `sequence` = ?, `hash` = ? WHERE `id` = ?', [
          sequence,
          hash,
          id,
        ]);
    // Only now, when nothing of this work can fail any more: a work that was rolled back leaves no head behind.
    for (const [id, { sequence, hash }] of this.#streams) heldBy(this.#sql).set(id, { sequence, hash });
    return [...this.#streams]
      .filter(([, { sequence, from }]) => sequence > from)
      .map(([stream, { sequence }]) => ({ stream, sequence }));
  }

  #locked(stream: Id): LockedStream {
    const locked = this.#streams.get(stream);
    if (!locked) throw new Error(`Stream ${stream} has to be named when the write begins.`);
    return locked;
  }

  async #insert(rows: readonly Row[]): Promise<void> {
    await this.#sql.run(
      'INSERT INTO `event` (`id`, `stream`, `sequence`, `kind`, `path`, `actor`, `instant`, `digest`, `hash`, `payload`, `salt`) VALUES ' +
        rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', '),
      rows.flatMap((row) => [
        row.id,
        row.stream,
        row.sequence,
        row.kind,
        row.path,
        row.actor,
        row.instant,
        row.digest,
        row.hash,
        row.payload,
        row.salt,
      ]),
    );
  }
}
