import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

export const assessmentStatuses = [
  'invited',
  'declined',
  'open',
  'inReview',
  'submitted',
  'acknowledged',
  'closed',
] as const;
export type AssessmentStatus = (typeof assessmentStatuses)[number];

/** One country's answers to one version. Its id is its stream's. */
@Entity('assessment')
@Index('assessment_by_cycle', ['cycleId'])
@Index('assessment_by_country', ['countryId'])
export class Assessment {
  @IdColumn() id: string;
  @ForeignKey('Cycle', 'id', { name: 'assessment_cycle', onDelete: 'NO ACTION' })
  @LinkColumn()
  cycleId: string;
  @ForeignKey('QuestionnaireVersion', 'id', { name: 'assessment_version', onDelete: 'NO ACTION' })
  @LinkColumn()
  versionId: string;
  @ForeignKey('Organisation', 'id', { name: 'assessment_country', onDelete: 'NO ACTION' })
  @LinkColumn()
  countryId: string;
  @WordColumn(12) status: AssessmentStatus;
  /** Sequence of the event that brought this status; null where it was brought before this was kept. */
  @IntegerColumn({ isNullable: true }) statusSequence: number | null;
  @DateColumn() dueOn: string;
  /** All institutions of the country read all sections; else each reads its own. */
  @FlagColumn() isReadByAll: boolean;
  @InstantColumn() createdAt: string;
  @InstantColumn({ isNullable: true }) acceptedAt: string | null;
  @InstantColumn({ isNullable: true }) submittedAt: string | null;
}
