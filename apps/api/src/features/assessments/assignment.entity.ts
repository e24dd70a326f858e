import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  IntegerColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** Who answers a section: one institution leads, others contribute. */
@Entity('assignment')
@Index('assignment_by_section', ['assessmentId', 'section'], { unique: true })
export class Assignment {
  @IdColumn() id: string;
  @ForeignKey('Assessment', 'id', { name: 'assignment_assessment', onDelete: 'CASCADE' })
  @LinkColumn()
  assessmentId: string;
  @WordColumn(120) section: string;
  @ForeignKey('Organisation', 'id', { name: 'assignment_lead', onDelete: 'NO ACTION' })
  @LinkColumn({ isNullable: true })
  leadId: string | null;
  @JsonColumn() contributors: { readonly ids: readonly string[] };
  /** Sequence of the event that handed it out; null where it was handed out before this was kept. */
  @IntegerColumn({ isNullable: true }) sequence: number | null;
}
