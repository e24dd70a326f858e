import { randomUUID } from 'node:crypto';
import { isDuplicate } from './dialect.ts';
import type { WriteSql } from './sql.ts';
import type { Writer } from './writer.ts';

/**
 * A row that one server holds at a time and keeps by a heartbeat. When a holder dies, the next takes over once its time
 * has run out.
 */
export class Lease {
  readonly #holder = randomUUID();

  constructor(
    readonly writer: Pick<Writer, 'run'>,
    readonly name: string,
    readonly milliseconds = 30_000,
  ) {}

  /** True when it is ours now, for the time given at the making. */
  async take(now = new Date()): Promise<boolean> {
    try {
      return await this.writer.run((sql) => this.#takeIn(sql, now));
    } catch (error) {
      // Another server made the row in the same moment.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async giveBack(): Promise<void> {
    await this.writer.run((sql) =>
      sql.run('DELETE FROM `lease` WHERE `name` = ? AND `holder` = ?', [this.name, this.#holder]),
    );
  }

  /** Runs the work while a heartbeat keeps the lease, then gives it back. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    const heartbeat = setInterval(() => void this.take().catch(() => undefined), this.milliseconds / 3);
    try {
      return await work();
    } finally {
      clearInterval(heartbeat);
      await this.giveBack();
    }
  }

  async #takeIn(sql: WriteSql, now: Date): Promise<boolean> {
    const until = new Date(now.getTime() + this.milliseconds).toISOString();
    await sql.run(
      'UPDATE `lease` SET `holder` = ?, `until` = ? WHERE `name` = ? AND (`holder` = ? OR `until` < ?)',
      [this.#holder, until, this.name, this.#holder, now.toISOString()],
    );
    const [row] = await sql.rows<{ holder: string }>('SELECT `holder` FROM `lease` WHERE `name` = ?', [
      this.name,
    ]);
    if (row) return row.holder === this.#holder;
    await sql.run('INSERT INTO `lease` (`name`, `holder`, `until`) VALUES (?, ?, ?)', [
      this.name,
      this.#holder,
      until,
    ]);
    return true;
  }
}
