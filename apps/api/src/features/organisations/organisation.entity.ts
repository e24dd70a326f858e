import type { LocalizedText } from '@chorsu/kernel';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
  WordsColumn,
} from '../../platform/database/columns.ts';

export const OrganisationKind = {
  network: 'network',
  region: 'region',
  country: 'country',
  institution: 'institution',
} as const;
export type OrganisationKind = keyof typeof OrganisationKind;

/** A node of the network. A region or country stands below the network, an institution below any of them. */
@Entity('organisation')
@Index('organisation_code', ['kind', 'parentId', 'code'], { unique: true })
@Index('organisation_by_parent', ['parentId'])
export class Organisation {
  @IdColumn() id: string;
  @WordColumn(12) kind: OrganisationKind;
  @WordColumn(40) code: string;
  @JsonColumn() name: LocalizedText;
  /** IANA, such as Asia/Tashkent: a country's days begin and end there. */
  @WordColumn(64) timeZone: string;
  /** The languages that it works in, the first one foremost. */
  @WordsColumn(200) languages: string[];
  @ForeignKey('Organisation', 'id', { name: 'organisation_parent', onDelete: 'NO ACTION' })
  @LinkColumn({ isNullable: true })
  parentId: string | null;
  /** Belongs to the demonstration; said so on every screen. */
  @FlagColumn() isInvented: boolean;
  @InstantColumn() createdAt: string;
}

/** A country belongs to a region from–until, both days included; to two regions where the network says so. */
@Entity('region_membership')
@Index('region_membership_by_country', ['countryId'])
@Index('region_membership_by_region', ['regionId'])
export class RegionMembership {
  @IdColumn() id: string;
  @ForeignKey('Organisation', 'id', { name: 'region_membership_country', onDelete: 'NO ACTION' })
  @LinkColumn()
  countryId: string;
  @ForeignKey('Organisation', 'id', { name: 'region_membership_region', onDelete: 'NO ACTION' })
  @LinkColumn()
  regionId: string;
  @DateColumn() from: string;
  @DateColumn({ isNullable: true }) until: string | null;
}
