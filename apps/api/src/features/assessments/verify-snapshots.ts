import type { SnapshotContent } from '@chorsu/answers';
import { canonicalJson, type Id } from '@chorsu/kernel';
import { SCORING_VERSION, type Profile } from '@chorsu/scoring';
import { fromJson } from '../../platform/database/dialect.ts';
import type { ReadSql } from '../../platform/database/sql.ts';
import { redactedKind } from '../../platform/events/verify.ts';
import { ASSESSMENT_SUBMITTED } from './assessment.events.ts';
import { profileWithout } from './redact-answer.ts';
import { isProven, snapshotHash, type SnapshotProof } from './snapshot-proof.ts';
import type { Snapshot } from './snapshot.entity.ts';
import type { Versions } from './versions.ts';

/** What is wrong with a snapshot; never what it holds. */
export interface SnapshotFinding {
  readonly code:
    | 'snapshot.missing'
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

interface Row extends Pick<
  Snapshot,
  | 'id'
  | 'assessmentId'
  | 'versionId'
  | 'countryId'
  | 'number'
  | 'sequence'
  | 'takenAt'
  | 'scoringVersion'
  | 'hash'
> {
  readonly content: unknown;
  readonly profile: unknown;
  readonly proof: unknown;
  /** null: its version is gone. */
  readonly questionnaire: string | null;
}

/** As the log has it. */
interface Submitted {
  readonly assessmentId: Id;
  readonly hash: string;
}

/** Every snapshot against its hash, its digests, and what the log says of it; one at a time, since they are large. */
export async function verifySnapshots(sql: ReadSql, versions: Versions): Promise<SnapshotVerification> {
  const ids = await snapshotIds(sql);
  const submitted = await submittedInLog(sql);
  // Read again: a server may be taking more meanwhile.
  const standing = new Set(await snapshotIds(sql));
  const findings: SnapshotFinding[] = [...submitted.keys()]
    .filter((snapshot) => !standing.has(snapshot))
    .map((snapshot) => ({ code: 'snapshot.missing', snapshot }));
  for (const id of ids) {
    const [row] = await sql.rows<Row>(
      'SELECT s.*, v.`hash` AS `questionnaire` FROM `snapshot` s LEFT JOIN `questionnaire_version` v ON v.`id` = s.`versionId` WHERE s.`id` = ?',
      [id],
    );
    const logged = submitted.get(id);
    if (logged?.hash !== row!.hash || logged.assessmentId !== row!.assessmentId)
      findings.push({ code: 'snapshot.not-in-log', snapshot: id });
    findings.push(...(await against(sql, row!, versions)));
  }
  return { snapshots: ids.length, findings };
}

const snapshotIds = async (sql: ReadSql): Promise<Id[]> =>
  (await sql.rows<{ id: Id }>('SELECT `id` FROM `snapshot` ORDER BY `id`')).map(({ id }) => id);

async function submittedInLog(sql: ReadSql): Promise<Map<Id, Submitted>> {
  const rows = await sql.rows<{ stream: Id; payload: unknown }>(
    'SELECT `stream`, `payload` FROM `event` WHERE `kind` = ? AND `payload` IS NOT NULL',
    [ASSESSMENT_SUBMITTED],
  );
  return new Map(
    rows.map(({ stream, payload }) => {
      const { snapshotId, hash } = fromJson<{ snapshotId: Id; hash: string }>(payload);
      return [snapshotId, { assessmentId: stream, hash }];
    }),
  );
}

async function against(sql: ReadSql, row: Row, versions: Versions): Promise<SnapshotFinding[]> {
  const { id: snapshot, questionnaire } = row;
  const content = fromJson<SnapshotContent>(row.content);
  const profile = fromJson<Profile>(row.profile);
  const proof = row.proof === null ? null : fromJson<SnapshotProof>(row.proof);
  if (
    questionnaire === null ||
    content.answers.length !== proof?.answers.length ||
    snapshotHash({ ...row, questionnaire, content, proof }) !== row.hash
  )
    return [{ code: 'snapshot.hash-differs', snapshot }];
  const redacted = await redactedSince(sql, row);
  const findings = content.answers.flatMap((answer, place): SnapshotFinding[] => {
    const { path, isRedacted } = answer;
    const digest = proof.answers[place]!;
    if (isRedacted === true && digest[1] === null)
      return redacted.has(path) ? [] : [{ code: 'snapshot.emptied-without-redaction', snapshot, path }];
    return isProven(digest, answer) ? [] : [{ code: 'snapshot.answer-differs', snapshot, path }];
  });
  // Figures worked out anew after a redaction are others than those that were submitted.
  const isAnew = proof.profile[1] === null && content.answers.some(({ isRedacted }) => isRedacted === true);
  const { plan } = await versions.of(sql, row.versionId);
  const isRight = isAnew
    ? isWorkedOutFrom(profile, profileWithout(plan, profile, content))
    : isProven(proof.profile, profile);
  return isRight ? findings : [...findings, { code: 'snapshot.profile-differs', snapshot }];
}

/** Of what an earlier scoring worked out anew nothing can be said. */
const isWorkedOutFrom = (profile: Profile, anew: Profile): boolean =>
  profile.scoringVersion !== SCORING_VERSION ||
  canonicalJson(stored(profile)) === canonicalJson(stored(anew));
const stored = (profile: Profile): object => JSON.parse(JSON.stringify(profile)) as object;

/** Paths that were taken back after the snapshot: what was taken back before it isn't in it. */
async function redactedSince(
  sql: ReadSql,
  { assessmentId, sequence }: Pick<Row, 'assessmentId' | 'sequence'>,
): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ path: string }>(
    'SELECT `path` FROM `event` WHERE `stream` = ? AND `kind` = ? AND `sequence` > ? AND `path` IS NOT NULL',
    [assessmentId, redactedKind, sequence],
  );
  return new Set(rows.map(({ path }) => path));
}
