import { leadsOf, openState, type AnswerRecord, type State, type StoredState } from '@chorsu/answers';
import type { Id, Instant } from '@chorsu/kernel';
import type { Context } from '../../platform/context/request-context.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { handedOutOf } from './assessment-facts.ts';
import type { Assessment } from './assessment.entity.ts';
import type { PublishedVersion } from './versions.ts';

/** All stored aspects of an assessment. */
export async function recordsOfAssessment(ctx: Context, assessmentId: Id): Promise<AnswerRecord[]> {
  const rows = await ctx.sql.rows<{ path: string; aspect: string; state: unknown }>(
    'SELECT `path`, `aspect`, `state` FROM `answer_aspect` WHERE `assessmentId` = ?',
    [assessmentId],
  );
  return rows.map(({ path, aspect, state }) => ({ path, aspect, state: fromJson<StoredState>(state) }));
}

/** Last sequence of the assessment's stream and the instant of its last event. */
export async function headOf(
  ctx: Context,
  id: Id,
): Promise<{ sequence: number; instant: Instant | undefined }> {
  const [row] = await ctx.sql.rows<{ sequence: number; instant: Instant | null }>(
    'SELECT s.`sequence` AS `sequence`, e.`instant` AS `instant` FROM `stream` s LEFT JOIN `event` e ON e.`stream` = s.`id` AND e.`sequence` = s.`sequence` WHERE s.`id` = ?',
    [id],
  );
  return { sequence: row?.sequence ?? 0, instant: row?.instant ?? undefined };
}

/** The day in a time zone at an instant, as `2026-11-23`. */
export const dayIn = (zone: string, instant: Instant): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));

/** Everything worked out from what is stored; `now` is the instant of the last change, so that it stands still. */
export async function stateOf(
  ctx: Context,
  assessment: Assessment,
  version: PublishedVersion,
  now?: Instant,
): Promise<State> {
  const { timeZone } = await ctx.db.findOneByOrFail(Organisation, { id: assessment.countryId });
  const handedOut = await handedOutOf(ctx, assessment.id);
  const instant = now ?? (await headOf(ctx, assessment.id)).instant ?? assessment.createdAt;
  const leads = Object.fromEntries(Object.entries(handedOut).map(([section, { lead }]) => [section, lead]));
  return openState(version.compiled, await recordsOfAssessment(ctx, assessment.id), {
    leadOf: leadsOf(version.compiled, leads, ''),
    environment: { today: dayIn(timeZone, instant), now: instant, zone: timeZone, seed: assessment.id },
  });
}
