import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** An offer of a role, for one person, once, within fourteen days. Only the digest of its code is kept. */
@Entity('invitation')
@Index('invitation_by_code', ['codeDigest'], { unique: true })
@Index('invitation_by_organisation', ['organisationId'])
export class Invitation {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'invitation_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @WordColumn(20) role: string;
  /** For an expert: the sections to which the country invites them. */
  @JsonColumn({ isNullable: true }) sections: { readonly codes: readonly string[] } | null;
  @WordColumn(254, { isNullable: true }) email: string | null;
  @WordColumn(200, { isNullable: true }) name: string | null;
  @WordColumn(64) codeDigest: string;
  @ForeignKey('Account', 'id', { name: 'invitation_account', onDelete: 'NO ACTION' })
  /** null: by the server, for the first administrator. */
  @LinkColumn({ isNullable: true })
  invitedBy: string | null;
  @InstantColumn() createdAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ isNullable: true }) usedAt: string | null;
  @InstantColumn({ isNullable: true }) withdrawnAt: string | null;
}
