import { verifyLog, type Verification } from '../platform/events/verify.ts';
import { withFoundation } from './open-foundation.ts';
import { verifySnapshots, type SnapshotVerification } from '../features/assessments/verify-snapshots.ts';
import { Versions } from '../features/assessments/versions.ts';
import type { Run } from './run.ts';

interface Verified extends Omit<Verification, 'findings'> {
  readonly snapshots: number;
  readonly findings: readonly (Verification['findings'][number] | SnapshotVerification['findings'][number])[];
}

const told = ({ streams, events, seals, snapshots, redactions, findings }: Verified): string =>
  [
    `${streams} streams, ${events} events, ${seals} seals, ${snapshots} snapshots: ${findings.length === 0 ? 'the log is whole.' : `${findings.length} findings.`}`,
    ...findings.map((finding) =>
      'snapshot' in finding
        ? `${finding.code} at snapshot ${finding.snapshot}${finding.path === undefined ? '' : `, ${finding.path}`}`
        : `${finding.code} at ${finding.stream ? `stream ${finding.stream}, ` : 'seal '}${finding.sequence}`,
    ),
    ...redactions.map(
      ({ stream, sequence, by, reason }) =>
        `redacted: stream ${stream}, ${sequence}, by ${by ?? 'the system'}: ${reason}`,
    ),
  ].join('\n');

/** Exit code 1 when something was found. */
export const logVerify: Run = async (args) => {
  const verification = await withFoundation(async ({ contexts }): Promise<Verified> => {
    const sql = contexts.ground.databases.reader;
    const log = await verifyLog(sql);
    const { snapshots, findings } = await verifySnapshots(sql, new Versions());
    return { ...log, snapshots, findings: [...log.findings, ...findings] };
  });
  process.stdout.write(`${args.includes('--json') ? JSON.stringify(verification) : told(verification)}\n`);
  return verification.findings.length === 0 ? 0 : 1;
};
