import { Entity, ForeignKey, Index } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import { IdColumn, InstantColumn, LinkColumn, WordColumn } from '../../platform/database/columns.ts';
import { longestPath } from './answer-aspect.entity.ts';

/** What was taken back; how often tells servers that keep figures in memory to forget them. Rows are only added. */
@Entity('redaction')
@Index('redaction_by_assessment', ['assessmentId'])
export class Redaction {
  @IdColumn() id: string;
  @ForeignKey('Assessment', 'id', { name: 'redaction_assessment', onDelete: 'NO ACTION' })
  @LinkColumn()
  assessmentId: string;
  @WordColumn(longestPath) path: string;
  @InstantColumn() at: string;
}

/** How much was taken back so far: whoever keeps what was made from answers forgets it when this has grown. */
export async function redactionsSoFar({ sql }: Pick<Context, 'sql'>): Promise<number> {
  const [row] = await sql.rows<{ count: number }>('SELECT COUNT(*) AS `count` FROM `redaction`');
  return Number(row!.count);
}
