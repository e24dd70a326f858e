import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A country's permission: how much of one section one audience may see. No row: nothing. */
@Entity('release')
@Index('release_by_section', ['countryId', 'questionnaireId', 'section', 'audience'], { unique: true })
export class Release {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'release_country', onDelete: 'NO ACTION' })
  @LinkColumn()
  countryId: string;
  /** Holds for all versions of the questionnaire, because section codes are stable over versions. */
  @ForeignKey('Questionnaire', 'id', { name: 'release_questionnaire', onDelete: 'NO ACTION' })
  @LinkColumn()
  questionnaireId: string;
  @WordColumn(120) section: string;
  @WordColumn(20) audience: string;
  @WordColumn(20) detail: string;
  @DateColumn({ isNullable: true }) until: string | null;
  @ForeignKey('Account', 'id', { name: 'release_account', onDelete: 'NO ACTION' })
  @LinkColumn()
  decidedBy: string;
  @InstantColumn() decidedAt: string;
  /** When it last became more; null for what was never more than at first, or before this was kept. */
  @InstantColumn({ isNullable: true }) widenedAt: string | null;
}
