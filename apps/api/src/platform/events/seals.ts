import type { Id } from '@chorsu/kernel';
import { newId } from '../context/id.ts';
import type { Databases } from '../database/databases.ts';
import { Lease } from '../database/lease.ts';
import type { Log } from '../observability/log.ts';
import { genesis, sealed, type Head } from './chain.ts';
import { readSeals } from './verify.ts';

const fiveMinutes = 5 * 60_000;

/** Seals the heads of all streams every five minutes, by whichever server holds the lease. */
export class Seals {
  readonly #databases: Databases;
  readonly #lease: Lease;
  readonly #log: Log;
  readonly #clock: () => Date;
  #heads = new Map<Id, Head>();
  #last: { number: number; hash: string } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(databases: Databases, log: Log, clock: () => Date) {
    this.#databases = databases;
    this.#log = log;
    this.#clock = clock;
    this.#lease = new Lease(databases.writer, 'seal', fiveMinutes * 2);
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#sealIfOurs().catch((error: unknown) => this.#log.error({ err: error }, 'seal'));
    }, fiveMinutes);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Makes a seal if a stream has moved since the last one; true when it did. */
  async seal(): Promise<boolean> {
    await this.#catchUp();
    const rows = await this.#databases.reader.rows<{ id: Id; sequence: number; hash: string }>(
      'SELECT `id`, `sequence`, `hash` FROM `stream` ORDER BY `id`',
    );
    const moved = rows.filter(({ id, sequence }) => this.#heads.get(id)?.[0] !== sequence);
    if (moved.length === 0) return false;
    const delta = Object.fromEntries(
      moved.map(({ id, sequence, hash }): [Id, Head] => [id, [sequence, hash]]),
    );
    const heads = new Map([...this.#heads, ...Object.entries(delta)]);
    const { number, hash: previous } = this.#last ?? { number: 0, hash: genesis };
    const instant = this.#clock().toISOString();
    const hash = sealed(previous, number + 1, instant, heads);
    await this.#databases.writer.run((sql) =>
      sql.run(
        'INSERT INTO `seal` (`id`, `number`, `instant`, `heads`, `previous`, `hash`) VALUES (?, ?, ?, ?, ?, ?)',
        [newId(), number + 1, instant, JSON.stringify(delta), previous, hash],
      ),
    );
    this.#heads = heads;
    this.#last = { number: number + 1, hash };
    return true;
  }

  async #sealIfOurs(): Promise<void> {
    if (await this.#lease.take()) await this.seal();
  }

  /** Another server may have sealed since we last did. */
  async #catchUp(): Promise<void> {
    const [row] = await this.#databases.reader.rows<{ number: number | null }>(
      'SELECT MAX(`number`) AS `number` FROM `seal`',
    );
    if ((row?.number ?? 0) === (this.#last?.number ?? 0)) return;
    this.#heads = new Map();
    for (const { number, hash, heads } of await readSeals(this.#databases.reader)) {
      for (const [stream, head] of Object.entries(heads)) this.#heads.set(stream, head);
      this.#last = { number, hash };
    }
  }
}
