import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/columns.ts';

/** When somebody last looked at the start page of one of their memberships. Shown to nobody else. */
@Entity('visit')
export class Visit {
  @ForeignKey('Membership', 'id', { name: 'visit_membership', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'varchar', length: 36 })
  membershipId: string;
  /** The last look of the visit before; null in the first visit. */
  @InstantColumn({ isNullable: true }) previousAt: string | null;
  @InstantColumn() lastAt: string;
}
