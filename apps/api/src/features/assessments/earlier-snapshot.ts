import type { AnswerRecord, SnapshotContent } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { In, LessThan, Not } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import type { Assessment } from './assessment.entity.ts';
import { Snapshot } from './snapshot.entity.ts';

/**
 * The country's newest snapshot of another assessment by the same questionnaire, made before this one began: elsewhere
 * a code means another question, perhaps of a section that the reader doesn't read.
 */
export async function earlierSnapshot(
  ctx: Context,
  { id, countryId, createdAt }: Assessment,
  questionnaireId: Id,
): Promise<Snapshot | null> {
  const versions = await ctx.db.find(QuestionnaireVersion, {
    select: { id: true },
    where: { questionnaireId },
  });
  const versionId = In(versions.map((version) => version.id));
  return ctx.db.findOne(Snapshot, {
    where: { countryId, versionId, assessmentId: Not(id), takenAt: LessThan(createdAt) },
    order: { takenAt: 'DESC' },
  });
}

/** Its values and comments in the form of stored records, for showing beside the new ones. */
export function recordsOfSnapshot({ content }: Snapshot): AnswerRecord[] {
  const { answers } = content as SnapshotContent;
  return answers.flatMap(({ path, value, aspects, for: holders = [] }) => {
    const records: [string, unknown][] = Object.entries(aspects ?? {}).filter(
      ([, held]) => !Array.isArray(held),
    );
    if (value !== undefined) records.unshift(['value', value]);
    return records.map(([aspect, held]) => ({
      path,
      aspect,
      state: { sides: [{ value: held, holders: holders.map((holder) => ({ for: holder, changes: [] })) }] },
    }));
  });
}
