import type { LocalizedText } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  LinkColumn,
  WordColumn,
} from '../../platform/database/columns.ts';

/** A draft, or published and then never changed. Lists read its counts, so that they needn't carry the document. */
@Entity('questionnaire_version')
@Index('questionnaire_version_by_number', ['questionnaireId', 'number'], { unique: true })
export class QuestionnaireVersion {
  @IdColumn() id: string;
  @ForeignKey('Questionnaire', 'id', { name: 'questionnaire_version_questionnaire', onDelete: 'NO ACTION' })
  @LinkColumn()
  questionnaireId: string;
  @IntegerColumn() number: number;
  @JsonColumn() title: LocalizedText;
  @WordColumn(35) sourceLanguage: string;
  @JsonColumn() languages: { readonly tags: readonly string[] };
  @IntegerColumn() sectionCount: number;
  @IntegerColumn() questionCount: number;
  @JsonColumn() document: QuestionnaireDocument;
  /** What an import could not carry; empty for a version that was not imported. */
  @JsonColumn() report: { readonly lines: readonly unknown[] };
  /** SHA-256 over the RFC 8785 JSON of the document, from publishing on. */
  @WordColumn(64, { isNullable: true }) hash: string | null;
  @InstantColumn() createdAt: string;
  @InstantColumn({ isNullable: true }) publishedAt: string | null;
}
