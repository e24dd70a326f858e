import type { Id, Instant, LocalizedText } from '@chorsu/kernel';
import { In } from 'typeorm';
import type { Context, WriteContext } from '../../platform/context/request-context.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { QuestionnaireVersion } from './questionnaire-version.entity.ts';
import { UnclearWording } from './unclear-wording.entity.ts';

/** Without the account and the assessment: who worded it unclearly is the question, not who stumbled. */
export interface ReportedWording {
  readonly id: Id;
  readonly path: string;
  readonly text: string;
  readonly at: Instant;
  readonly organisation: LocalizedText;
}

/** More than a designer reads of one version. */
const mostListed = 2_000;

/** What countries found unclear in one version, the newest first. */
export async function unclearWordings(ctx: Context, versionId: Id): Promise<ReportedWording[]> {
  await ctx.load(QuestionnaireVersion, versionId, 'questionnaire.readUnclearWordings', () => ({}));
  const wordings = await ctx.db.find(UnclearWording, {
    where: { versionId },
    order: { at: 'DESC' },
    take: mostListed,
  });
  const organisations = await ctx.db.findBy(Organisation, {
    id: In(wordings.map(({ organisationId }) => organisationId)),
  });
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return wordings.map(({ id, path, text, at, organisationId }) => ({
    id,
    path,
    text,
    at,
    organisation: names.get(organisationId) ?? {},
  }));
}

/** The caller has asked whether the actor works on an assessment of the version. */
export const addUnclearWording = (
  tx: WriteContext,
  wording: Pick<UnclearWording, 'versionId' | 'organisationId' | 'path' | 'text'>,
) => tx.db.insert(UnclearWording, { id: tx.newId(), at: tx.now, ...wording });
