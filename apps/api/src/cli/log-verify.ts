import { verifyLog, type Verification } from '../platform/events/verify.ts';
import { withFoundation } from './open-foundation.ts';
import type { Run } from './run.ts';

const told = ({ streams, events, seals, redactions, findings }: Verification): string =>
  [
    `${streams} streams, ${events} events, ${seals} seals: ${findings.length === 0 ? 'the log is whole.' : `${findings.length} findings.`}`,
    ...findings.map(
      ({ code, stream, sequence }) => `${code} at ${stream ? `stream ${stream}, ` : 'seal '}${sequence}`,
    ),
    ...redactions.map(
      ({ stream, sequence, by, reason }) =>
        `redacted: stream ${stream}, ${sequence}, by ${by ?? 'the system'}: ${reason}`,
    ),
  ].join('\n');

/** Exit code 1 when something was found. */
export const logVerify: Run = async (args) => {
  const verification = await withFoundation(({ contexts }) => verifyLog(contexts.ground.databases.reader));
  process.stdout.write(`${args.includes('--json') ? JSON.stringify(verification) : told(verification)}\n`);
  return verification.findings.length === 0 ? 0 : 1;
};
