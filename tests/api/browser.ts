import { existsSync } from 'node:fs';

/** Debian's Chromium, if possible the one that never has a window: it needs a quarter less of the machine. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser that tests and benchmarks start; undefined where Playwright has to find its own. */
export const browserProgram: string | undefined = process.env['CHORSU_CHROMIUM'] ?? programs.find(existsSync);
