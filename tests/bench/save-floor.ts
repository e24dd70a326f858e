// The floor of `save`: a bare Fastify route that writes the rows of one saved answer by the bare driver, one commit a
// request, with the durability of the product. DATABASE is a SQLite file or a mysql:// address.
import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import fastify from 'fastify';
import { createPool } from 'mysql2/promise';

interface Change {
  readonly id: string;
  readonly path: string;
  readonly aspect: string;
  readonly by: string;
}
interface Body {
  readonly assessmentId: string;
  readonly changes: readonly Change[];
}
type Values = (string | number | null)[];

const tables = [
  'CREATE TABLE stream (id varchar(36) PRIMARY KEY, kind varchar(32) NOT NULL, sequence int NOT NULL, hash varchar(64) NOT NULL)',
  'CREATE TABLE event (id varchar(36) PRIMARY KEY, stream varchar(36) NOT NULL REFERENCES stream (id), sequence int NOT NULL, kind varchar(64) NOT NULL, path varchar(500), actor varchar(36), instant varchar(24) NOT NULL, digest varchar(64) NOT NULL, hash varchar(64) NOT NULL, payload json, salt varchar(32))',
  'CREATE UNIQUE INDEX event_stream_sequence ON event (stream, sequence)',
  'CREATE TABLE answer_aspect (assessmentId varchar(36) NOT NULL REFERENCES stream (id), path varchar(400) NOT NULL, aspect varchar(60) NOT NULL, state json NOT NULL, sequence int NOT NULL, PRIMARY KEY (assessmentId, path, aspect))',
];
const statements = {
  open: 'INSERT INTO stream VALUES (?, ?, 0, ?)',
  next: 'UPDATE stream SET sequence = sequence + 1, hash = ? WHERE id = ?',
  sequence: 'SELECT sequence FROM stream WHERE id = ?',
  event: 'INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  aspect: 'REPLACE INTO answer_aspect VALUES (?, ?, ?, ?, ?)',
};
const hash = 'f'.repeat(64);
const eventOf = (stream: string, sequence: number, change: Change): Values => [
  change.id,
  stream,
  sequence,
  'answer.changed',
  change.path,
  change.by,
  new Date().toISOString(),
  hash,
  hash,
  JSON.stringify(change),
  randomBytes(16).toString('hex'),
];
const aspectOf = (stream: string, sequence: number, change: Change): Values => [
  stream,
  change.path,
  change.aspect,
  JSON.stringify(change),
  sequence,
];

function onSqlite(file: string, streams: readonly string[]) {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  for (const table of tables) database.exec(table);
  const open = database.prepare(statements.open);
  for (const id of streams) open.run(id, 'assessment', hash);
  const [next, sequenceOf] = [database.prepare(statements.next), database.prepare(statements.sequence)];
  const [event, aspect] = [database.prepare(statements.event), database.prepare(statements.aspect)];
  return async ({ assessmentId, changes }: Body): Promise<number> => {
    database.exec('BEGIN IMMEDIATE');
    next.run(hash, assessmentId);
    const { sequence } = sequenceOf.get(assessmentId) as { sequence: number };
    event.run(...eventOf(assessmentId, sequence, changes[0]!));
    aspect.run(...aspectOf(assessmentId, sequence, changes[0]!));
    database.exec('COMMIT');
    return sequence;
  };
}

async function onMariadb(uri: string, streams: readonly string[]) {
  const pool = createPool({ uri, connectionLimit: 10 });
  pool.pool.on('connection', (connection) => {
    connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  });
  for (const table of tables) await pool.query(table);
  for (const id of streams) await pool.query(statements.open, [id, 'assessment', hash]);
  return async ({ assessmentId, changes }: Body): Promise<number> => {
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      await connection.query(statements.next, [hash, assessmentId]);
      const [rows] = await connection.query(statements.sequence, [assessmentId]);
      const { sequence } = (rows as { sequence: number }[])[0]!;
      await connection.query(statements.event, eventOf(assessmentId, sequence, changes[0]!));
      await connection.query(statements.aspect, aspectOf(assessmentId, sequence, changes[0]!));
      await connection.commit();
      return sequence;
    } finally {
      connection.release();
    }
  };
}

const address = process.env['DATABASE']!;
const streams = process.env['STREAMS']!.split(' ');
const save = address.startsWith('mysql:') ? await onMariadb(address, streams) : onSqlite(address, streams);
const server = fastify();
server.post<{ Body: Body }>('/save', async ({ body }) => ({ sequence: await save(body) }));
server.get('/ready', () => ({ status: 'ready' }));
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
