import type { Id } from '@chorsu/kernel';
import { fromJson } from '../database/dialect.ts';
import type { ReadSql } from '../database/sql.ts';
import { chained, digestOf, genesis, sealed, type ChainLink, type Head } from './chain.ts';

/** What is wrong, and where. */
export interface Finding {
  readonly code:
    | 'log.gap'
    | 'log.hash-differs'
    | 'log.digest-differs'
    | 'log.head-differs'
    | 'log.emptied-without-redaction'
    | 'log.seal-differs'
    | 'log.seal-gap';
  readonly stream?: Id;
  readonly sequence: number;
}
export interface Redaction {
  readonly stream: Id;
  readonly event: Id;
  readonly sequence: number;
  readonly by: Id | null;
  readonly reason: string;
}
export interface Verification {
  readonly streams: number;
  readonly events: number;
  readonly seals: number;
  readonly redactions: readonly Redaction[];
  readonly findings: readonly Finding[];
}

type Row = ChainLink & { readonly hash: string; readonly payload: unknown; readonly salt: string | null };

const page = 1000;

/** Says of its own stream which payloads were emptied, and why. */
export const redactedKind = 'event.redacted';
interface RedactedPayload {
  readonly events: readonly Id[];
  readonly reason: string;
}

/** Reads the whole log, a stream at a time and a page at a time. */
export async function verifyLog(sql: ReadSql): Promise<Verification> {
  const findings: Finding[] = [];
  const redactions: Redaction[] = [];
  const seals = await readSeals(sql);
  const sealedHeads = headsByStream(seals);
  const streams = await sql.rows<{ id: Id; sequence: number; hash: string }>(
    'SELECT `id`, `sequence`, `hash` FROM `stream` ORDER BY `id`',
  );
  let events = 0;
  for (const stream of streams) {
    const walk = new StreamWalk(stream.id, sealedHeads.get(stream.id) ?? new Map());
    // Up to the head that was read: a server may be writing meanwhile.
    await eachEvent(sql, stream.id, stream.sequence, (row) => walk.step(row));
    walk.end(stream.sequence, stream.hash);
    events += walk.count;
    findings.push(...walk.findings);
    redactions.push(...walk.redactions);
  }
  for (const [id, heads] of sealedHeads)
    if (!streams.some((stream) => stream.id === id))
      findings.push({ code: 'log.seal-differs', stream: id, sequence: Math.max(...heads.keys()) });
  findings.push(...sealFindings(seals));
  return { streams: streams.length, events, seals: seals.length, redactions, findings };
}

async function eachEvent(sql: ReadSql, stream: Id, last: number, step: (row: Row) => void): Promise<void> {
  for (let reached = 0; ;) {
    const rows = await sql.rows<Row>(
      'SELECT `stream`, `sequence`, `id`, `kind`, `path`, `actor`, `instant`, `digest`, `hash`, `payload`, `salt` FROM `event` ' +
        `WHERE \`stream\` = ? AND \`sequence\` > ? AND \`sequence\` <= ? ORDER BY \`sequence\` LIMIT ${page}`,
      [stream, reached, last],
    );
    rows.forEach(step);
    if (rows.length < page) return;
    reached = rows.at(-1)!.sequence;
  }
}

class StreamWalk {
  readonly findings: Finding[] = [];
  readonly redactions: Redaction[] = [];
  count = 0;
  readonly #stream: Id;
  readonly #sealed: ReadonlyMap<number, string>;
  readonly #emptied = new Map<Id, number>();
  #hash = genesis;
  #sequence = 0;

  constructor(stream: Id, sealedHeads: ReadonlyMap<number, string>) {
    this.#stream = stream;
    this.#sealed = sealedHeads;
  }

  step(row: Row): void {
    this.count += 1;
    if (row.sequence !== this.#sequence + 1) this.#find('log.gap', this.#sequence + 1);
    if (chained(this.#hash, row) !== row.hash) this.#find('log.hash-differs', row.sequence);
    const sealedHash = this.#sealed.get(row.sequence);
    if (sealedHash !== undefined && sealedHash !== row.hash) this.#find('log.seal-differs', row.sequence);
    this.#payload(row);
    this.#sequence = row.sequence;
    this.#hash = row.hash;
  }

  end(sequence: number, hash: string): void {
    if (sequence !== this.#sequence || hash !== this.#hash) this.#find('log.head-differs', sequence);
    for (const at of this.#sealed.keys()) if (at > this.#sequence) this.#find('log.seal-differs', at);
    for (const at of this.#emptied.values()) this.#find('log.emptied-without-redaction', at);
  }

  #payload(row: Row): void {
    if (row.payload === null || row.salt === null) {
      this.#emptied.set(row.id, row.sequence);
      return;
    }
    const payload = fromJson<object>(row.payload);
    if (digestOf(row.salt, payload) !== row.digest) this.#find('log.digest-differs', row.sequence);
    if (row.kind === redactedKind) this.#redacted(row, payload as RedactedPayload);
  }

  #redacted({ actor }: Row, { events, reason }: RedactedPayload): void {
    for (const event of events) {
      const sequence = this.#emptied.get(event);
      if (sequence === undefined) continue;
      this.#emptied.delete(event);
      this.redactions.push({ stream: this.#stream, event, sequence, by: actor, reason });
    }
  }

  #find(code: Finding['code'], sequence: number): void {
    this.findings.push({ code, stream: this.#stream, sequence });
  }
}

export interface SealRow {
  readonly number: number;
  readonly instant: string;
  readonly heads: Readonly<Record<Id, Head>>;
  readonly previous: string;
  readonly hash: string;
}

export async function readSeals(sql: ReadSql): Promise<SealRow[]> {
  const rows = await sql.rows<Omit<SealRow, 'heads'> & { heads: unknown }>(
    'SELECT `number`, `instant`, `heads`, `previous`, `hash` FROM `seal` ORDER BY `number`',
  );
  return rows.map((row) => ({ ...row, heads: fromJson<SealRow['heads']>(row.heads) }));
}

function headsByStream(seals: readonly SealRow[]): Map<Id, Map<number, string>> {
  const found = new Map<Id, Map<number, string>>();
  for (const { heads } of seals)
    for (const [stream, [sequence, hash]] of Object.entries(heads)) {
      if (sequence === 0) continue;
      const known = found.get(stream) ?? new Map<number, string>();
      found.set(stream, known.set(sequence, hash));
    }
  return found;
}

function sealFindings(seals: readonly SealRow[]): Finding[] {
  const findings: Finding[] = [];
  const heads = new Map<Id, Head>();
  let previous = genesis;
  seals.forEach((seal, index) => {
    if (seal.number !== index + 1 || seal.previous !== previous)
      findings.push({ code: 'log.seal-gap', sequence: index + 1 });
    for (const [stream, head] of Object.entries(seal.heads)) heads.set(stream, head);
    if (sealed(seal.previous, seal.number, seal.instant, heads) !== seal.hash)
      findings.push({ code: 'log.seal-differs', sequence: seal.number });
    previous = seal.hash;
  });
  return findings;
}
