import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserProgram } from '../api/browser.ts';

/** Nothing that a test doesn't ask for. */
const quiet = ['--disable-gpu', '--disable-background-networking'];
const results = join(import.meta.dirname, '../../tmp/e2e');

/**
 * Two browsers at a time, each with a server of its own. Files that ask for the same settings and run in the same worker
 * share that server, and what others left on it.
 */
export default defineConfig({
  testDir: '.',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? join(results, 'report.json') }],
  ],
  outputDir: results,
  forbidOnly: true,
  retries: 0,
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    trace: 'off',
    locale: 'en',
    launchOptions: {
      ...(browserProgram ? { executablePath: browserProgram } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
