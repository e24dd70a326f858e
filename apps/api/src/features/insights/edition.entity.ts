import { Entity, ForeignKey, Index } from 'typeorm';
import type { Contributor } from '@chorsu/scoring';
import { DateColumn, IdColumn, JsonColumn, LinkColumn } from '../../platform/database/columns.ts';

/** A dated, frozen list of snapshots and releases: figures over protected countries are made from one of these. */
@Entity('edition')
@Index('edition_by_day', ['organisationId', 'versionId', 'madeOn'], { unique: true })
export class StoredEdition {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'edition_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @ForeignKey('QuestionnaireVersion', 'id', { name: 'edition_version', onDelete: 'NO ACTION' })
  @LinkColumn()
  versionId: string;
  @DateColumn() madeOn: string;
  @JsonColumn() content: { readonly contributors: readonly Contributor[] };
}
