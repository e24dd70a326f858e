import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, LinkColumn, WordColumn } from '../../platform/database/columns.ts';

/** A recovery code or the token of a reset mail: single use, kept as a digest. */
@Entity('account_secret')
@Index('account_secret_by_digest', ['digest'], { unique: true })
@Index('account_secret_by_account', ['accountId', 'kind'])
export class AccountSecret {
  @IdColumn() id: string;
  @ForeignKey('Account', 'id', { name: 'account_secret_account', onDelete: 'CASCADE' })
  @LinkColumn()
  accountId: string;
  @WordColumn(20) kind: 'recovery' | 'reset';
  @WordColumn(64) digest: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ isNullable: true }) usedAt: string | null;
}
