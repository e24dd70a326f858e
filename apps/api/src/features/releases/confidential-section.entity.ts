import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, LinkColumn, WordColumn } from '../../platform/database/columns.ts';

/**
 * A section that only its assignees and the focal point read. It stays so over versions and cycles until the focal
 * point opens it again, so that a new assessment doesn't tell what the last one kept.
 */
@Entity('confidential_section')
@Index('confidential_by_section', ['countryId', 'questionnaireId', 'section'], { unique: true })
export class ConfidentialSection {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'confidential_country', onDelete: 'NO ACTION' })
  @LinkColumn()
  countryId: string;
  @ForeignKey('Questionnaire', 'id', { name: 'confidential_questionnaire', onDelete: 'NO ACTION' })
  @LinkColumn()
  questionnaireId: string;
  @WordColumn(120) section: string;
  @ForeignKey('Account', 'id', { name: 'confidential_account', onDelete: 'NO ACTION' })
  @LinkColumn()
  decidedBy: string;
  @InstantColumn() decidedAt: string;
}
