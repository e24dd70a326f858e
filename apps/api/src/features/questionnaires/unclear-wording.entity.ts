import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LinkColumn,
  TextColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A country's word to the designer that a question isn't clear. It tells no answer. */
@Entity('unclear_wording')
@Index('unclear_wording_by_version', ['versionId'])
export class UnclearWording {
  @IdColumn() id: string;
  @ForeignKey('QuestionnaireVersion', 'id', { name: 'unclear_wording_version', onDelete: 'NO ACTION' })
  @LinkColumn()
  versionId: string;
  @ForeignKey('Organisation', 'id', { name: 'unclear_wording_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @WordColumn(400) path: string;
  @TextColumn() text: string;
  @InstantColumn() at: string;
}
