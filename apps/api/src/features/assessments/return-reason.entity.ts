import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  LinkColumn,
  TextColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** Why the secretariat returned an assessment for revision: a section or a question, and a sentence. */
@Entity('return_reason')
@Index('return_reason_by_assessment', ['assessmentId'])
export class ReturnReason {
  @IdColumn() id: string;
  @ForeignKey('Assessment', 'id', { name: 'return_reason_assessment', onDelete: 'NO ACTION' })
  @LinkColumn()
  assessmentId: string;
  @WordColumn(120) section: string;
  @WordColumn(400, { isNullable: true }) path: string | null;
  @TextColumn() reason: string;
  @InstantColumn() at: string;
}
