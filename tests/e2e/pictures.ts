import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Client } from '../api/client.ts';
import { signInAs } from '../api/demonstration.ts';
import { startServer } from '../api/server.ts';
import { root } from '../house/files.ts';
import { browserProgram } from '../api/browser.ts';

interface Picture {
  readonly name: string;
  readonly as: string;
  readonly path: (client: Client) => Promise<string>;
  /** Code of the question to show. */
  readonly question?: string;
}

const disputed = '1.6';

const pictures: readonly Picture[] = [
  { name: 'start', as: 'Focal point of Aralia', path: () => Promise.resolve('/') },
  {
    name: 'filling',
    as: 'Focal point of Aralia',
    question: disputed,
    async path(client) {
      const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
        '{ assessments { id status } }',
      );
      const { id } = assessments.find(({ status }) => status === 'open')!;
      return `/assessments/${id}?question=${encodeURIComponent(disputed)}`;
    },
  },
  {
    name: 'region',
    as: 'Secretariat of Meridian Steppe',
    async path(client) {
      const { organisations } = await client.ask<{ organisations: { id: string; code: string }[] }>(
        '{ organisations(kind: region) { id code } }',
      );
      return `/compare/${organisations.find(({ code }) => code === 'XMS')!.id}`;
    },
  },
];

/** Draws the documents' pictures anew from the demonstration: `npm run pictures`, after a build. */
const server = await startServer({ CHORSU_DEMO: 'on' });
const browser = await chromium.launch({
  ...(browserProgram ? { executablePath: browserProgram } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
});
try {
  for (const { name, as, path, question } of pictures) {
    const client = await signInAs(server.url, as);
    const context = await browser.newContext({
      baseURL: server.url,
      locale: 'en',
      viewport: { width: 1440, height: 1000 },
    });
    const [key, ...value] = client.cookie.split('=');
    await context.addCookies([{ name: key!, value: value.join('='), url: server.url, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto(await path(client));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    if (question) {
      const card = page.locator(`[data-question="${question}"]`);
      await card.focus();
      await card.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await page.waitForTimeout(500);
    }
    await page.screenshot({ path: join(root, 'docs', 'pictures', `${name}.png`) });
    await context.close();
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser.close();
  await server.stop();
}
