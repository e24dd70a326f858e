import type { Id, Instant } from '@chorsu/kernel';
import { fromJson } from '../database/dialect.ts';
import type { ReadSql } from '../database/sql.ts';

/** An event as it is read; the payload is undefined once redacted. */
export interface StoredEvent<Payload = unknown> {
  readonly id: Id;
  readonly sequence: number;
  readonly kind: string;
  readonly path: string | null;
  readonly actor: Id | null;
  readonly instant: Instant;
  readonly payload: Payload | undefined;
}
type Row = Omit<StoredEvent, 'payload'> & { readonly payload: unknown };

const read = <Payload>(row: Row): StoredEvent<Payload> => ({
  ...row,
  payload: row.payload === null ? undefined : fromJson<Payload>(row.payload),
});

const columns = '`id`, `sequence`, `kind`, `path`, `actor`, `instant`, `payload`';

/** The events of a stream after a sequence, in order, at most so many. */
export async function eventsAfter<Payload = unknown>(
  sql: ReadSql,
  stream: Id,
  sequence: number,
  limit = 500,
): Promise<StoredEvent<Payload>[]> {
  const rows = await sql.rows<Row>(
    `SELECT ${columns} FROM \`event\` WHERE \`stream\` = ? AND \`sequence\` > ? ORDER BY \`sequence\` LIMIT ${Math.trunc(limit)}`,
    [stream, sequence],
  );
  return rows.map(read<Payload>);
}

export async function eventById<Payload = unknown>(
  sql: ReadSql,
  id: Id,
): Promise<(StoredEvent<Payload> & { readonly stream: Id }) | undefined> {
  const [row] = await sql.rows<Row & { stream: Id }>(
    `SELECT \`stream\`, ${columns} FROM \`event\` WHERE \`id\` = ?`,
    [id],
  );
  return row && { ...read<Payload>(row), stream: row.stream };
}

/** The last sequence of a stream; 0 when there is none. */
export async function latestSequence(sql: ReadSql, stream: Id): Promise<number> {
  const [row] = await sql.rows<{ sequence: number }>('SELECT `sequence` FROM `stream` WHERE `id` = ?', [
    stream,
  ]);
  return row?.sequence ?? 0;
}

/** Sequence and hash of a stream: the same only while nothing was written to it. */
export async function headOf(sql: ReadSql, stream: Id): Promise<readonly [sequence: number, hash: string]> {
  const [row] = await sql.rows<{ sequence: number; hash: string }>(
    'SELECT `sequence`, `hash` FROM `stream` WHERE `id` = ?',
    [stream],
  );
  return [row?.sequence ?? 0, row?.hash ?? ''];
}
