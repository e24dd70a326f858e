import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../database/columns.ts';

/** One row an aggregate with a history of its own: how far it has come, and the hash of its last event. */
@Entity('stream')
export class Stream {
  @IdColumn() id: string;
  @WordColumn(32) kind: string;
  @IntegerColumn() sequence: number;
  @WordColumn(64) hash: string;
}

/** Append-only. Payload and salt are emptied by redaction; nothing else of a row ever changes. */
@Entity('event')
@Index('event_stream_sequence', ['stream', 'sequence'], { unique: true })
export class Event {
  @IdColumn() id: string;
  @ForeignKey('Stream', 'id', { name: 'event_stream', onDelete: 'NO ACTION' })
  @LinkColumn()
  stream: string;
  @IntegerColumn() sequence: number;
  @WordColumn(64) kind: string;
  @WordColumn(500, { isNullable: true }) path: string | null;
  @LinkColumn({ isNullable: true }) actor: string | null;
  @InstantColumn() instant: string;
  @WordColumn(64) digest: string;
  @WordColumn(64) hash: string;
  @JsonColumn({ isNullable: true }) payload: object | null;
  @WordColumn(32, { isNullable: true }) salt: string | null;
}

/** All stream heads at one moment, hashed with the seal before: whoever keeps one outside can prove a cut-off tail. */
@Entity('seal')
@Index('seal_number', ['number'], { unique: true })
export class Seal {
  @IdColumn() id: string;
  @IntegerColumn() number: number;
  @InstantColumn() instant: string;
  /** Only the heads that moved since the seal before: stream id → [sequence, hash]. */
  @JsonColumn() heads: object;
  @WordColumn(64) previous: string;
  @WordColumn(64) hash: string;
}
