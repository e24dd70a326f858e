import type { SnapshotContent } from '@chorsu/answers';
import type { Id } from '@chorsu/kernel';
import type { Profile } from '@chorsu/scoring';
import { fromJson } from '../../platform/database/dialect.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import { redactedKind } from '../../platform/events/verify.ts';
import { ASSESSMENT_SUBMITTED } from './assessment.events.ts';
import { hashOfContent, isProven, snapshotHash, type SnapshotProof } from './snapshot-proof.ts';

/** What is wrong with a snapshot; never what it holds. */
export interface SnapshotFinding {
  readonly code:
    | 'snapshot.hash-differs'
    | 'snapshot.not-in-log'
    | 'snapshot.answer-differs'
    | 'snapshot.profile-differs'
    | 'snapshot.emptied-without-redaction';
  readonly snapshot: Id;
  readonly path?: string;
}

export interface SnapshotVerification {
  readonly snapshots: number;
  readonly findings: readonly SnapshotFinding[];
}

interface Row {
  readonly id: Id;
  readonly assessmentId: Id;
  readonly sequence: number;
  readonly hash: string;
  readonly content: unknown;
  readonly profile: unknown;
  readonly proof: unknown;
  readonly questionnaire: string;
}

/** Every snapshot against its hash, its digests, and what the log says of it; one at a time, since they are large. */
export async function verifySnapshots(sql: ReadSql): Promise<SnapshotVerification> {
  const ids = await sql.rows<{ id: Id }>('SELECT `id` FROM `snapshot` ORDER BY `id`');
  const findings: SnapshotFinding[] = [];
  for (const { id } of ids) {
    const [row] = await sql.rows<Row>(
      'SELECT s.`id`, s.`assessmentId`, s.`sequence`, s.`hash`, s.`content`, s.`profile`, s.`proof`, v.`hash` AS `questionnaire` FROM `snapshot` s JOIN `questionnaire_version` v ON v.`id` = s.`versionId` WHERE s.`id` = ?',
      [id],
    );
    if (row) findings.push(...(await findingsOf(sql, row)));
  }
  return { snapshots: ids.length, findings };
}

async function findingsOf(sql: ReadSql, row: Row): Promise<SnapshotFinding[]> {
  const { id: snapshot, hash } = row;
  const logged = await sql.rows<{ payload: unknown }>(
    'SELECT `payload` FROM `event` WHERE `stream` = ? AND `kind` = ? AND `payload` IS NOT NULL',
    [row.assessmentId, ASSESSMENT_SUBMITTED],
  );
  const isLogged = logged.some(({ payload }) => {
    const submitted = fromJson<{ snapshotId: Id; hash: string }>(payload);
    return submitted.snapshotId === snapshot && submitted.hash === hash;
  });
  return [
    ...(isLogged ? [] : [{ code: 'snapshot.not-in-log', snapshot } as const]),
    ...against(row, await redactedPaths(sql, row.assessmentId)),
  ];
}

function against(row: Row, redacted: ReadonlySet<string>): SnapshotFinding[] {
  const { id: snapshot, questionnaire, sequence, hash } = row;
  const content = fromJson<SnapshotContent>(row.content);
  const profile = fromJson<Profile>(row.profile);
  if (row.proof === null) {
    // Of a content that was hashed as a whole nothing can be said once a part of it was taken back.
    const isWhole = hashOfContent({ questionnaire, sequence, content }, profile) === hash;
    return isWhole || redacted.size > 0 ? [] : [{ code: 'snapshot.hash-differs', snapshot }];
  }
  const proof = fromJson<SnapshotProof>(row.proof);
  if (
    content.answers.length !== proof.answers.length ||
    snapshotHash({ questionnaire, sequence, content, proof }) !== hash
  )
    return [{ code: 'snapshot.hash-differs', snapshot }];
  const findings = content.answers.flatMap((answer, place): SnapshotFinding[] => {
    const { path, isRedacted } = answer;
    const digest = proof.answers[place]!;
    if (isRedacted === true && digest[1] === null)
      return redacted.has(path) ? [] : [{ code: 'snapshot.emptied-without-redaction', snapshot, path }];
    return isProven(digest, answer) ? [] : [{ code: 'snapshot.answer-differs', snapshot, path }];
  });
  // Figures worked out anew after a redaction are others than those that were submitted.
  const isAnew = proof.profile[1] === null && content.answers.some(({ isRedacted }) => isRedacted === true);
  if (!isAnew && !isProven(proof.profile, profile))
    findings.push({ code: 'snapshot.profile-differs', snapshot });
  return findings;
}

async function redactedPaths(sql: ReadSql, assessmentId: Id): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ path: string }>(
    'SELECT `path` FROM `event` WHERE `stream` = ? AND `kind` = ? AND `path` IS NOT NULL',
    [assessmentId, redactedKind],
  );
  return new Set(rows.map(({ path }) => path));
}
