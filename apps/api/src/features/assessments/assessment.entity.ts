import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
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

/** How much of an assessment is done, over the required and over all cells that the conditions leave in. */
export interface StoredProgress {
  readonly required: number;
  readonly total: number;
  readonly answered: number;
  readonly nonAnswered: number;
  readonly toReconcile: number;
}

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
  @DateColumn() dueOn: string;
  /** All institutions of the country read all sections; else each reads its own. */
  @FlagColumn() isReadByAll: boolean;
  /** Progress as it stood after change `progressSequence`; worked out anew when behind. */
  @JsonColumn() progress: StoredProgress;
  @IntegerColumn() progressSequence: number;
  @InstantColumn() createdAt: string;
  @InstantColumn({ isNullable: true }) acceptedAt: string | null;
  @InstantColumn({ isNullable: true }) submittedAt: string | null;
}
