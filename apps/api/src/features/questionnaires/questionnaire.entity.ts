import type { LocalizedText } from '@chorsu/kernel';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, WordColumn } from '../../platform/database/columns.ts';

/** The instrument as people know it over the years; what is asked stands in its versions. */
@Entity('questionnaire')
@Index('questionnaire_by_code', ['code'], { unique: true })
export class Questionnaire {
  @IdColumn() id: string;
  @WordColumn(120) code: string;
  @JsonColumn() title: LocalizedText;
  @InstantColumn() createdAt: string;
}
