import type { Id } from '@chorsu/kernel';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, WriteContext } from '../../platform/context/request-context.ts';
import { marks } from '../../platform/database/sql.ts';
import { networkPlace } from '../organisations/places.ts';
import { ConfidentialSection } from './confidential-section.entity.ts';
import { confidentialityChanged } from './release.events.ts';

/** Codes of the sections that each of the countries keeps confidential, of one questionnaire or of any. */
export async function confidentialSections(
  ctx: Context,
  countryIds: readonly Id[],
  questionnaireId?: Id,
): Promise<Map<Id, string[]>> {
  if (countryIds.length === 0) return new Map();
  const rows = await ctx.sql.rows<{ countryId: Id; section: string }>(
    `SELECT \`countryId\`, \`section\` FROM \`confidential_section\` WHERE \`countryId\` IN (${marks(countryIds)})${questionnaireId ? ' AND `questionnaireId` = ?' : ''} ORDER BY \`countryId\`, \`section\``,
    [...countryIds, ...(questionnaireId ? [questionnaireId] : [])],
  );
  const sections = new Map<Id, string[]>();
  for (const { countryId, section } of rows)
    sections.set(countryId, [...(sections.get(countryId) ?? []), section]);
  return sections;
}

/**
 * Makes a section confidential, or opens it again; recorded in the stream of the network, where all that is kept of
 * releases looks. The caller has asked whether the actor may, and holds that stream.
 */
export async function setConfidential(
  tx: WriteContext,
  wish: { readonly countryId: Id; readonly questionnaireId: Id; readonly section: string },
  isConfidential: boolean,
): Promise<void> {
  const stands = await tx.db.existsBy(ConfidentialSection, wish);
  if (stands === isConfidential) return;
  if (isConfidential)
    await tx.db.insert(ConfidentialSection, {
      id: tx.newId(),
      ...wish,
      decidedBy: tx.account ?? refuse('account.signed-out'),
      decidedAt: tx.now,
    });
  else await tx.db.delete(ConfidentialSection, wish);
  const { id: network } = await networkPlace(tx.sql);
  tx.record(network, confidentialityChanged({ ...wish, isConfidential }));
}
