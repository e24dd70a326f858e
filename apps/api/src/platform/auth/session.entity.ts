import { Entity, Index } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, LinkColumn, WordColumn } from '../database/columns.ts';

/** A signed-in device. The token itself is only in its cookie; here is its hash. */
@Entity('session')
@Index('session_token', ['token'], { unique: true })
@Index('session_account', ['account'])
export class Session {
  @IdColumn() id: string;
  @WordColumn(64) token: string;
  @LinkColumn() account: string;
  @WordColumn(200) device: string;
  /** False for a shared computer, the default: a session cookie and a short idle time. */
  @FlagColumn() isOwnDevice: boolean;
  /** The password was right, the second factor is awaited: good for nothing else. */
  @FlagColumn() isPending: boolean;
  @InstantColumn() startedAt: string;
  @InstantColumn() lastSeenAt: string;
  @InstantColumn() endsAt: string;
}
