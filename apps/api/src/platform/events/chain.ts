import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@chorsu/kernel';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the first event of a stream takes for the hash before it. */
export const genesis = '0'.repeat(64);

export const newSalt = (): string => randomBytes(16).toString('hex');

/** SHA-256(salt ‖ payload as RFC 8785 JSON): says nothing about the payload once salt and payload are gone. */
export const digestOf = (salt: string, payload: object): string => sha256(salt + canonicalJson(payload));

export interface ChainLink {
  readonly stream: string;
  readonly sequence: number;
  readonly id: string;
  readonly kind: string;
  readonly path: string | null;
  readonly actor: string | null;
  readonly instant: string;
  readonly digest: string;
}

/** SHA-256(previous hash ‖ RFC 8785 JSON of the link). */
export const chained = (
  previous: string,
  { stream, sequence, id, kind, path, actor, instant, digest }: ChainLink,
): string => sha256(previous + canonicalJson({ stream, sequence, id, kind, path, actor, instant, digest }));

/** A stream's head: its last sequence and hash. */
export type Head = readonly [sequence: number, hash: string];

/** SHA-256(previous seal ‖ RFC 8785 JSON of {number, instant, all heads by stream id}). */
export const sealed = (
  previous: string,
  number: number,
  instant: string,
  heads: ReadonlyMap<string, Head>,
): string => sha256(previous + canonicalJson({ number, instant, heads: Object.fromEntries(heads) }));
