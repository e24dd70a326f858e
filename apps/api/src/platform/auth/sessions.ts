import { createHash, randomBytes } from 'node:crypto';
import type { Id, Instant } from '@chorsu/kernel';
import { newId } from '../context/id.ts';
import type { Databases } from '../database/databases.ts';
import type { ReadSql } from '../database/sql.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long a session lasts untouched, and at most. */
const spans = {
  shared: { idle: 30 * minute, most: day / 2 },
  own: { idle: 30 * day, most: 90 * day },
} as const;

export interface NewSession {
  readonly account: Id;
  /** What the browser says that it is, for the person's list of devices. */
  readonly device: string;
  readonly isOwnDevice: boolean;
  readonly isPending: boolean;
  /** The session that the same browser had until now, which ends. */
  readonly replaces?: Id | null;
}

export interface SessionRow {
  readonly id: Id;
  readonly account: Id;
  readonly device: string;
  readonly isOwnDevice: boolean;
  readonly isPending: boolean;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
}
type StoredRow = Omit<SessionRow, 'isOwnDevice' | 'isPending'> & { isOwnDevice: number; isPending: number };

const columns = '`id`, `account`, `device`, `isOwnDevice`, `isPending`, `startedAt`, `lastSeenAt`, `endsAt`';
const newToken = (): string => randomBytes(32).toString('base64url');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const read = (row: StoredRow): SessionRow => ({
  ...row,
  isOwnDevice: Boolean(row.isOwnDevice),
  isPending: Boolean(row.isPending),
});

/** Opaque sessions on the server's side: revocable, and worth nothing to who reads the database. */
export class Sessions {
  readonly #databases: Databases;
  readonly #clock: () => Date;

  constructor(databases: Databases, clock: () => Date) {
    this.#databases = databases;
    this.#clock = clock;
  }

  /** Answers the token for the cookie: 256 random bits, kept nowhere else. */
  async start(wish: NewSession): Promise<{ id: Id; token: string }> {
    const { account, device, isOwnDevice, isPending, replaces = null } = wish;
    const token = newToken();
    const now = this.#clock();
    const id = newId(now.getTime());
    const { most } = isOwnDevice ? spans.own : spans.shared;
    await this.#databases.writer.run(async (sql) => {
      // Nothing else clears away what has run out.
      await sql.run('DELETE FROM `session` WHERE `account` = ? AND `endsAt` < ?', [
        account,
        now.toISOString(),
      ]);
      if (replaces) await sql.run('DELETE FROM `session` WHERE `id` = ?', [replaces]);
      await sql.run(
        'INSERT INTO `session` (`id`, `token`, `account`, `device`, `isOwnDevice`, `isPending`, `startedAt`, `lastSeenAt`, `endsAt`) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
          id,
          hashOf(token),
          account,
          device.slice(0, 200),
          isOwnDevice,
          isPending,
          now.toISOString(),
          now.toISOString(),
          new Date(now.getTime() + most).toISOString(),
        ],
      );
    });
    return { id, token };
  }

  /** The living session of a token. */
  async find(token: string): Promise<SessionRow | undefined> {
    return this.#living('token', hashOf(token));
  }

  /** Notes that it is in use, at most once a minute. */
  async touch({ id, lastSeenAt }: SessionRow): Promise<void> {
    const now = this.#clock();
    if (now.getTime() - Date.parse(lastSeenAt) < minute) return;
    await this.#databases.writer.run((sql) =>
      sql.run('UPDATE `session` SET `lastSeenAt` = ? WHERE `id` = ?', [now.toISOString(), id]),
    );
  }

  /** The second factor was right: a new token replaces the old one, which might have been seen. */
  async confirm(id: Id): Promise<string> {
    const token = newToken();
    await this.#databases.writer.run((sql) =>
      sql.run('UPDATE `session` SET `token` = ?, `isPending` = ? WHERE `id` = ?', [hashOf(token), false, id]),
    );
    return token;
  }

  /** Those of one account that live, the latest in use first. */
  async list(account: Id, sql: ReadSql = this.#databases.reader): Promise<SessionRow[]> {
    const rows = await sql.rows<StoredRow>(
      `SELECT ${columns} FROM \`session\` WHERE \`account\` = ? ORDER BY \`lastSeenAt\` DESC`,
      [account],
    );
    return rows.map(read).filter((session) => this.#isAlive(session));
  }

  /** Ends one of the account's own sessions; false when it has none of this id. */
  async end(account: Id, id: Id): Promise<boolean> {
    const count = await this.#databases.writer.run((sql) =>
      sql.run('DELETE FROM `session` WHERE `id` = ? AND `account` = ?', [id, account]),
    );
    return count > 0;
  }

  async endAll(account: Id): Promise<void> {
    await this.#databases.writer.run((sql) =>
      sql.run('DELETE FROM `session` WHERE `account` = ?', [account]),
    );
  }

  /**
   * After a secret of the account was changed: every other session ends, and this one gets a new token, since whoever
   * has seen the old one would stay in by it.
   */
  async keepOnly(account: Id, id: Id): Promise<string> {
    const token = newToken();
    await this.#databases.writer.run(async (sql) => {
      await sql.run('DELETE FROM `session` WHERE `account` = ? AND `id` <> ?', [account, id]);
      await sql.run('UPDATE `session` SET `token` = ? WHERE `id` = ?', [hashOf(token), id]);
    });
    return token;
  }

  /** A living session, whatever its token is by now. */
  async get(id: Id): Promise<SessionRow | undefined> {
    return this.#living('id', id);
  }

  async #living(column: 'id' | 'token', value: string): Promise<SessionRow | undefined> {
    const [row] = await this.#databases.reader.rows<StoredRow>(
      `SELECT ${columns} FROM \`session\` WHERE \`${column}\` = ?`,
      [value],
    );
    if (!row) return undefined;
    const session = read(row);
    return this.#isAlive(session) ? session : undefined;
  }

  #isAlive({ isOwnDevice, isPending, startedAt, lastSeenAt, endsAt }: SessionRow): boolean {
    const now = this.#clock().getTime();
    // A password alone opens a door to the second factor for ten minutes, no longer.
    if (isPending && now - Date.parse(startedAt) > 10 * minute) return false;
    const { idle } = isOwnDevice ? spans.own : spans.shared;
    return now < Date.parse(endsAt) && now - Date.parse(lastSeenAt) < idle;
  }
}
