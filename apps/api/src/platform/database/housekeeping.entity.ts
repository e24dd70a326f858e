import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, WordColumn } from './columns.ts';

@Entity('migration')
export class AppliedMigration {
  @PrimaryColumn({ type: 'varchar', length: 100 }) name: string;
  @InstantColumn() appliedAt: string;
}

@Entity('lease')
export class LeaseRow {
  @PrimaryColumn({ type: 'varchar', length: 64 }) name: string;
  @WordColumn(36) holder: string;
  @InstantColumn() until: string;
}
