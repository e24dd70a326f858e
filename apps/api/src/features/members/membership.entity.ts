import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A person's role at an organisation, from–until (both inclusive; no until: goes on). */
@Entity('membership')
@Index('membership_by_account', ['accountId'])
@Index('membership_by_organisation', ['organisationId'])
export class Membership {
  @IdColumn() id: string;
  @ForeignKey('Account', 'id', { name: 'membership_account', onDelete: 'NO ACTION' })
  @LinkColumn()
  accountId: string;
  @ForeignKey('Organisation', 'id', { name: 'membership_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @WordColumn(20) role: string;
  @DateColumn() from: string;
  @DateColumn({ isNullable: true }) until: string | null;
  @InstantColumn() createdAt: string;
}
