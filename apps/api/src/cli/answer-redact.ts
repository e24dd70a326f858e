import { parseArgs } from 'node:util';
import { redactAnswer } from '../features/assessments/redact-answer.ts';
import { Versions } from '../features/assessments/versions.ts';
import { ProblemError } from '../platform/context/problem-error.ts';
import { withFoundation } from './open-foundation.ts';
import type { Run } from './run.ts';

/** `answer redact --assessment ID --path PATH --reason TEXT`: exit code 1 when nothing stands there. */
export const answerRedact: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { assessment: { type: 'string' }, path: { type: 'string' }, reason: { type: 'string' } },
  });
  const { assessment: assessmentId, path, reason = '' } = values;
  if (!assessmentId || !path || reason.trim() === '') {
    process.stderr.write('--assessment, --path and --reason have to be given.\n');
    return 1;
  }
  try {
    const { changes, snapshots } = await withFoundation(({ contexts }) =>
      redactAnswer(contexts.ofSystem(), new Versions(), { assessmentId, path, reason }),
    );
    process.stdout.write(
      `Emptied ${changes} changes and ${snapshots} snapshots. Backups made before still hold it.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    process.stderr.write(`Nothing was emptied: ${error.problem.code}.\n`);
    return 1;
  }
};
