import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = process.env['CHORSU_CHROMIUM'] ?? '/usr/bin/chromium';

/** One browser at a time: each file starts a server of its own from what was built. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 90_000,
  reporter: [['list'], ['json']],
  use: {
    locale: 'en',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
