import type { Id } from '@chorsu/kernel';
import {
  translationCoverage,
  type LanguageCoverage,
  type QuestionnaireDocument,
} from '@chorsu/questionnaire';
import { fromJson } from '../../platform/database/dialect.ts';
import { marks } from '../../platform/database/sql.ts';
import { batch } from '../../platform/graphql/batch.ts';

export type TranslationState = Pick<LanguageCoverage, 'language' | 'translated' | 'total'>;

/** Documents weigh up to a megabyte each: so many are held at once. */
const atOnce = 10;

/** Of the versions of a list, whose documents are read together; the caller has asked who may see them. */
export const translationStates = batch(async (ctx, ids: readonly Id[]) => {
  const states = new Map<Id, readonly TranslationState[]>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const rows = await ctx.sql.rows<{ id: Id; document: unknown }>(
      `SELECT \`id\`, \`document\` FROM \`questionnaire_version\` WHERE \`id\` IN (${marks(some)})`,
      some,
    );
    for (const { id, document } of rows)
      states.set(
        id,
        translationCoverage(fromJson<QuestionnaireDocument>(document)).map(
          ({ language, translated, total }) => ({ language, translated, total }),
        ),
      );
  }
  return states;
});
