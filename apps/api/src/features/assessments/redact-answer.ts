import type { SnapshotAnswer, SnapshotContent } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { CELL_STATES, profile, type CellInput, type Profile, type ScoringPlan } from '@chorsu/scoring';
import { refuse } from '../../platform/context/problem-error.ts';
import type { RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { redact } from '../../platform/events/redact.ts';
import { ANSWER_CHANGED } from './assessment.events.ts';
import { loadAssessment } from './assessment-facts.ts';
import { Redaction } from './redaction.entity.ts';
import { proofWithout, type SnapshotProof } from './snapshot-proof.ts';
import { Snapshot } from './snapshot.entity.ts';
import type { Versions } from './versions.ts';

export interface Redacted {
  readonly changes: number;
  readonly snapshots: number;
}

/**
 * Empties all that was ever answered at one path: in the log, in the work in progress, in the snapshots, and in the
 * figures made from these. By the operator alone, at the country's request; the log says that it was done and why. A
 * snapshot keeps the hash with which it was submitted, which still verifies. Problem: `answer.unknown-path` where nothing stands.
 */
export async function redactAnswer(
  ctx: RequestContext,
  versions: Versions,
  wish: { readonly assessmentId: Id; readonly path: string; readonly reason: string },
): Promise<Redacted> {
  if (!ctx.actor.isSystem) refuse('assessment.not-found');
  const { assessmentId, path, reason } = wish;
  const { assessment } = await loadAssessment(ctx, assessmentId);
  const { plan } = await versions.of(ctx.sql, assessment.versionId);
  return ctx.write(assessmentId, async (tx) => {
    const changes = await tx.sql.rows<{ id: Id }>(
      'SELECT `id` FROM `event` WHERE `stream` = ? AND `kind` = ? AND `path` = ? AND `payload` IS NOT NULL',
      [assessmentId, ANSWER_CHANGED, path],
    );
    await tx.sql.run('DELETE FROM `answer_aspect` WHERE `assessmentId` = ? AND `path` = ?', [
      assessmentId,
      path,
    ]);
    const snapshots = await emptySnapshots(tx, plan, assessmentId, path);
    if (changes.length === 0 && snapshots === 0) refuse('answer.unknown-path');
    await redact(
      tx,
      assessmentId,
      changes.map(({ id }) => id),
      { reason, path },
    );
    await tx.db.insert(Redaction, { id: tx.newId(), assessmentId, path, at: tx.now });
    return { changes: changes.length, snapshots };
  });
}

async function emptySnapshots(
  tx: WriteContext,
  plan: ScoringPlan,
  assessmentId: Id,
  path: string,
): Promise<number> {
  let count = 0;
  for (const snapshot of await tx.db.findBy(Snapshot, { assessmentId })) {
    const content = snapshot.content as SnapshotContent;
    if (!content.answers.some((answer) => answer.path === path && !answer.isRedacted)) continue;
    const answers = content.answers.map((answer): SnapshotAnswer =>
      answer.path === path ? { path, isRedacted: true } : answer,
    );
    const emptied = { ...content, answers };
    const scores = profileWithout(plan, snapshot.profile as Profile, emptied);
    const proof = snapshot.proof && proofWithout(snapshot.proof as SnapshotProof, content, path);
    await tx.db.update(Snapshot, { id: snapshot.id }, { content: emptied, profile: scores, proof });
    count += 1;
  }
  return count;
}

/** Worked out anew from what is left; what a condition hid on the day of submitting stays hidden. */
export function profileWithout(plan: ScoringPlan, before: Profile, { answers }: SnapshotContent): Profile {
  const byPath = new Map(answers.map((answer) => [answer.path, answer]));
  const states = new Map(before.cells.paths.map((path, cell) => [path, before.cells.states[cell]!]));
  const hidden = CELL_STATES.indexOf('hidden');
  const inputAt = (path: string): CellInput | undefined => {
    if (states.get(path) === hidden) return { isHidden: true };
    const answer = byPath.get(path);
    return answer && { value: answer.value, ...answer.aspects };
  };
  return profile(plan, inputAt, before.basis);
}
