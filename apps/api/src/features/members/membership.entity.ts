import {
  Entity,
  ForeignKey,
  Index,
  IsNull,
  LessThanOrEqual,
  MoreThanOrEqual,
  type FindOptionsWhere,
} from 'typeorm';
import {
  DateColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A person's role at an organisation, from–until (both inclusive; no until: goes on). */
@Entity('membership')
@Index('membership_by_account', ['accountId'])
@Index('membership_by_organisation', ['organisationId'])
export class Membership {
  @IdColumn() id: string;
  @ForeignKey('Account', 'id', { name: 'membership_account', onDelete: 'NO ACTION' })
  @LinkColumn()
  accountId: string;
  @ForeignKey('Organisation', 'id', { name: 'membership_organisation', onDelete: 'NO ACTION' })
  @LinkColumn()
  organisationId: string;
  @WordColumn(20) role: string;
  /** For an expert: the sections to which the country invited them. */
  @JsonColumn({ isNullable: true }) sections: { readonly codes: readonly string[] } | null;
  @DateColumn() from: string;
  @DateColumn({ isNullable: true }) until: string | null;
  @InstantColumn() createdAt: string;
}

/** Conditions for those that hold today; the last day is included. */
export const heldToday = (
  { today }: { readonly today: string },
  where: FindOptionsWhere<Membership>,
): FindOptionsWhere<Membership>[] =>
  [IsNull(), MoreThanOrEqual(today)].map((until) => ({ ...where, from: LessThanOrEqual(today), until }));
