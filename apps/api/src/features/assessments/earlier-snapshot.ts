import type { AnswerRecord, SnapshotContent } from '@chorsu/answers';
import { LessThan, Not } from 'typeorm';
import type { Context } from '../../platform/context/request-context.ts';
import type { Assessment } from './assessment.entity.ts';
import { Snapshot } from './snapshot.entity.ts';

/** The country's newest snapshot of another assessment, made before this one began. */
export const earlierSnapshot = (
  ctx: Context,
  { id, countryId, createdAt }: Assessment,
): Promise<Snapshot | null> =>
  ctx.db.findOne(Snapshot, {
    where: { countryId, assessmentId: Not(id), takenAt: LessThan(createdAt) },
    order: { takenAt: 'DESC' },
  });

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
