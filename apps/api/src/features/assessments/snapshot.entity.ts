import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** The frozen content of a submitted assessment. Never changed but by redaction; only snapshots are read from outside. */
@Entity('snapshot')
@Index('snapshot_by_assessment', ['assessmentId', 'number'], { unique: true })
@Index('snapshot_by_country', ['countryId', 'takenAt', 'versionId', 'assessmentId', 'id'])
export class Snapshot {
  @IdColumn() id: string;
  @ForeignKey('Assessment', 'id', { name: 'snapshot_assessment', onDelete: 'NO ACTION' })
  @LinkColumn()
  assessmentId: string;
  @ForeignKey('QuestionnaireVersion', 'id', { name: 'snapshot_version', onDelete: 'NO ACTION' })
  @LinkColumn()
  versionId: string;
  @ForeignKey('Organisation', 'id', { name: 'snapshot_country', onDelete: 'NO ACTION' })
  @LinkColumn()
  countryId: string;
  @IntegerColumn() number: number;
  /** Sequence of the assessment's stream that was frozen. */
  @IntegerColumn() sequence: number;
  /** Over digests of what it holds, as `proof` keeps them, and over whose it is and when it was taken. */
  @WordColumn(64) hash: string;
  @JsonColumn() content: object;
  /** Scores as they were worked out once, with the scoring version that made them. */
  @JsonColumn() profile: object;
  @IntegerColumn() scoringVersion: number;
  @InstantColumn() takenAt: string;
  /** null: made before there were digests, so that nothing proves it. */
  @JsonColumn({ isNullable: true }) proof: object | null;
}
