import type { ReportLine } from '@chorsu/interchange';
import type { Id } from '@chorsu/kernel';
import type { QuestionnaireDocument } from '@chorsu/questionnaire';
import { LessThan } from 'typeorm';
import type { RequestContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { ImportDraft } from './import-draft.entity.ts';

const day = 24 * 60 * 60 * 1000;

/** Sets the document aside until the designer takes it over; drafts of yesterday go. */
export async function keepDraft(
  ctx: RequestContext,
  document: QuestionnaireDocument,
  lines: readonly ReportLine[],
): Promise<Id> {
  const accountId = ctx.account ?? refuse('access.forbidden', { permission: 'questionnaire.import' });
  return ctx.write([], async (tx) => {
    await tx.db.delete(ImportDraft, {
      createdAt: LessThan(new Date(Date.parse(tx.now) - day).toISOString()),
    });
    const draft = tx.db.create(ImportDraft, {
      id: tx.newId(),
      accountId,
      document,
      report: { lines: [...lines] },
      createdAt: tx.now,
    });
    await tx.db.save(draft);
    return draft.id;
  });
}
