import type { LocalizedText } from '@chorsu/kernel';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LinkColumn,
} from '../../platform/database/columns.ts';

/** An invitation to a set of countries to answer one published version between two dates. */
@Entity('cycle')
@Index('cycle_by_organisation', ['organisationId'])
export class Cycle {
  @IdColumn() id: string;
  @JsonColumn() title: LocalizedText;
  /** The region or network that opened it. */
  @ForeignKey('Organisation', 'id', { name: 'cycle_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @ForeignKey('QuestionnaireVersion', 'id', { name: 'cycle_version', onDelete: 'NO ACTION' })
  @LinkColumn()
  versionId: string;
  /** Invited at the opening. */
  @JsonColumn() countries: { readonly ids: readonly string[] };
  @DateColumn() opensOn: string;
  @DateColumn() closesOn: string;
  @InstantColumn() createdAt: string;
  @InstantColumn({ isNullable: true }) closedAt: string | null;
}
