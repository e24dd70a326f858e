import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IntegerColumn, JsonColumn } from '../../platform/database/columns.ts';

/** Of a path, which is part of the key. */
export const longestPath = 400;

/**
 * What stands for one aspect of one answer, with its sides: folded from the log, read and written by raw SQL on the
 * path of every save. The entity is here for the schema.
 */
@Entity('answer_aspect')
export class AnswerAspect {
  @ForeignKey('Assessment', 'id', { name: 'answer_aspect_assessment', onDelete: 'NO ACTION' })
  @PrimaryColumn({ type: 'varchar', length: 36 })
  assessmentId: string;
  @PrimaryColumn({ type: 'varchar', length: longestPath })
  path: string;
  @PrimaryColumn({ type: 'varchar', length: 60 })
  aspect: string;
  @JsonColumn() state: object;
  /** Sequence of the last change that touched it. */
  @IntegerColumn() sequence: number;
}
