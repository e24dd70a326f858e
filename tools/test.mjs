// npm test: everything, on a bare clone. Ends with `N passed, N failed, N skipped`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failedGates, gates } from './gates.mjs';
import { provideMachine } from './machine.mjs';
import { ensureBuilt, ensureInstalled, root, run } from './workspace.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const add = (passed, failed, skipped = 0) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};
const mustBeWhole = process.env.CI === 'true';
const reports = join(root, 'tmp', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** The report that a runner wrote, or undefined when it died before. */
const report = (file) => {
  const path = join(reports, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

function jest(project) {
  const file = `jest-${project}.json`;
  run(
    'jest',
    [
      '--selectProjects',
      project,
      // Specs wait for servers and databases half of the time: jest's own choice on two cores, one worker, leaves one idle.
      '--maxWorkers=2',
      '--json',
      '--outputFile',
      join(reports, file),
      '--reporters=summary',
      '--reporters=default',
    ],
    {
      env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      quiet: true,
    },
  );
  const result = report(file);
  if (!result) return add(0, 1);
  // A suite that could not be loaded holds no tests but is a failure all the same.
  add(
    result.numPassedTests,
    result.numFailedTests + result.numRuntimeErrorTestSuites,
    result.numPendingTests + result.numTodoTests,
  );
}

function browser() {
  const status = run('playwright', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json') },
  });
  const stats = report('playwright.json')?.stats;
  if (!stats) return add(0, 1);
  add(stats.expected, stats.unexpected + stats.flaky, stats.skipped);
  if (status !== 0 && stats.unexpected + stats.flaky === 0) add(0, 1);
}

/** What each part took is told in whole seconds: the whole has twenty minutes on two cores. */
function timed(name, work) {
  const started = Date.now();
  const result = work();
  process.stdout.write(`${name}: ${Math.round((Date.now() - started) / 1000)} s\n`);
  return result;
}

timed('Dependencies', ensureInstalled);
const missing = timed('Machine', provideMachine);
if (missing.length > 0)
  process.stdout.write(`Not on this machine: ${missing.join(', ')}. What needs them is skipped.\n`);
timed('Build', ensureBuilt);
const failed = timed('Gates', failedGates);
add(gates.length - failed.length, failed.length);
for (const project of ['core', 'api', 'house', 'web']) timed(`Specs of ${project}`, () => jest(project));
if (missing.includes('Chromium')) add(0, 0, 1);
else timed('Browser', browser);
if (mustBeWhole && total.skipped > 0) {
  process.stdout.write('Nothing may be skipped where CI=true.\n');
  total.failed += 1;
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed > 0 ? 1 : 0);
