// npm run check: format, lint, types and the tests that the change touches.
import { failedGates } from './gates.mjs';
import { ensureInstalled, run } from './workspace.mjs';

ensureInstalled();
const failed = failedGates();
const tests = run(
  'jest',
  ['--changedSince', 'main', '--passWithNoTests', '--selectProjects', 'core', 'web', 'api'],
  {
    env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  },
);
if (failed.length > 0) process.stderr.write(`Failed: ${failed.join(', ')}\n`);
process.exit(failed.length > 0 || tests !== 0 ? 1 : 0);
