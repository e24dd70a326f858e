import { dialectOf } from '../dialect.ts';
import type { Migration } from './migration.ts';
import { createTable, id, instant, integer, json, link, nullable, word } from './table.ts';

const events: Migration = {
  name: 'platform-events',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'stream',
      columns: { id, kind: word(32), sequence: integer, hash: word(64) },
    });
    await createTable(runner, {
      name: 'event',
      columns: {
        id,
        stream: link,
        sequence: integer,
        kind: word(64),
        path: nullable(word(500)),
        actor: nullable(link),
        instant,
        digest: word(64),
        hash: word(64),
        payload: nullable(json),
        salt: nullable(word(32)),
      },
      indexes: [{ name: 'event_stream_sequence', columns: ['stream', 'sequence'], isUnique: true }],
      links: [{ name: 'event_stream', column: 'stream', to: 'stream' }],
    });
    await createTable(runner, {
      name: 'seal',
      columns: { id, number: integer, instant, heads: json, previous: word(64), hash: word(64) },
      indexes: [{ name: 'seal_number', columns: ['number'], isUnique: true }],
    });
  },
};

const sessions: Migration = {
  name: 'platform-sessions',
  release: 1,
  async up(runner) {
    await createTable(runner, {
      name: 'session',
      columns: {
        id,
        token: word(64),
        account: link,
        device: word(200),
        isOwnDevice: { type: Boolean },
        isPending: { type: Boolean },
        startedAt: instant,
        lastSeenAt: instant,
        endsAt: instant,
      },
      indexes: [
        { name: 'session_token', columns: ['token'], isUnique: true },
        { name: 'session_account', columns: ['account'] },
      ],
    });
  },
};

export const platformMigrations: readonly Migration[] = [events, sessions];

/**
 * Before any table: the words that migrations themselves and the leases are kept in. On MariaDB also the collation,
 * which has to compare to the byte (`nopad`, so that a trailing space counts as on SQLite).
 */
export const groundwork: Migration = {
  name: 'platform-groundwork',
  release: 0,
  async up(runner) {
    if (dialectOf(runner.connection) === 'mariadb')
      await runner.query(
        `ALTER DATABASE \`${runner.connection.driver.database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`,
      );
    await createTable(runner, {
      name: 'migration',
      columns: { name: { ...word(100), isPrimary: true }, appliedAt: instant },
    });
    await createTable(runner, {
      name: 'lease',
      columns: { name: { ...word(64), isPrimary: true }, holder: word(36), until: instant },
    });
  },
};
