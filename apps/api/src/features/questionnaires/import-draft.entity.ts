import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, LinkColumn } from '../../platform/database/columns.ts';

/** A file that was read but not yet taken over: the designer first looks at the report. Forgotten after a day. */
@Entity('import_draft')
@Index('import_draft_by_age', ['createdAt'])
export class ImportDraft {
  @IdColumn() id: string;
  @ForeignKey('Account', 'id', { name: 'import_draft_account', onDelete: 'CASCADE' })
  @LinkColumn()
  accountId: string;
  @JsonColumn() document: QuestionnaireDocument;
  @JsonColumn() report: { readonly lines: readonly unknown[] };
  @InstantColumn() createdAt: string;
}
