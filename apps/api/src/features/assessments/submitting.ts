import { cells, scoredInput, snapshotContent, submissionIssues, type State } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import { profile, SCORING_VERSION, type CellInput, type Profile, type ScoringPlan } from '@chorsu/scoring';
import { Injectable } from '@nestjs/common';
import type { RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { refuse } from '../../platform/context/problem-error.ts';
import { loadAssessment } from './assessment-facts.ts';
import { stateOf } from './assessment-state.ts';
import { Assessment } from './assessment.entity.ts';
import { assessmentSubmitted } from './assessment.events.ts';
import { proofOf, snapshotHash } from './snapshot-proof.ts';
import { Snapshot } from './snapshot.entity.ts';
import { Versions, type PublishedVersion } from './versions.ts';

/** All scores of what stands in a state. */
export function profileOf(plan: ScoringPlan, state: State): Profile {
  const inputs = new Map<string, CellInput>();
  for (const cell of cells(state)) inputs.set(cell.place.path, scoredInput(state, cell));
  return profile(plan, (path) => inputs.get(path));
}

@Injectable()
export class Submitting {
  constructor(readonly versions: Versions) {}

  /**
   * Freezes the snapshot that outsiders may read. `sequence` is what the focal point looked at. Problems:
   * `assessment.moved` (with the present sequence), `assessment.not-ready` (with how many issues stand in the way).
   */
  async submit(ctx: RequestContext, id: Id, sequence: number): Promise<Assessment> {
    const { assessment } = await loadAssessment(ctx, id, 'assessment.submit');
    const version = await this.versions.of(ctx.sql, assessment.versionId);
    return ctx.write(id, async (tx) => {
      const loaded = await loadAssessment(tx, id, 'assessment.submit');
      const reached = tx.sequenceOf(id);
      if (reached !== sequence) refuse('assessment.moved', { sequence: reached });
      const state = await stateOf(tx, loaded.assessment, version, tx.now);
      const issues = submissionIssues(state);
      if (issues.length > 0) refuse('assessment.not-ready', { issues: issues.length });
      const snapshot = await this.#freeze(tx, loaded.assessment, version, state);
      const { sequence: statusSequence } = tx.record(id, assessmentSubmitted(snapshot.id, snapshot.hash));
      const change = { status: 'submitted', statusSequence, submittedAt: tx.now } as const;
      await tx.db.update(Assessment, { id }, change);
      return { ...loaded.assessment, ...change };
    });
  }

  async #freeze(
    tx: WriteContext,
    { id, countryId }: Assessment,
    version: PublishedVersion,
    state: State,
  ): Promise<Snapshot> {
    const content = snapshotContent(state);
    const scores = profileOf(version.plan, state);
    const proof = proofOf(content, scores);
    const proven = {
      countryId,
      number: (await tx.db.countBy(Snapshot, { assessmentId: id })) + 1,
      sequence: tx.sequenceOf(id),
      takenAt: tx.now,
      scoringVersion: SCORING_VERSION,
      content,
      proof,
    };
    const snapshot = tx.db.create(Snapshot, {
      ...proven,
      id: tx.newId(),
      assessmentId: id,
      versionId: version.id,
      hash: snapshotHash({ ...proven, questionnaire: version.hash }),
      profile: scores,
    });
    await tx.db.save(snapshot);
    return snapshot;
  }
}
