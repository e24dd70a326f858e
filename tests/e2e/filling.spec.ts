import { gzipSync } from 'node:zlib';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { signInAs } from '../api/demonstration.ts';
import { startServer, type RunningServer } from '../api/server.ts';

let server: RunningServer;
let assessment: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startServer({ CHORSU_DEMO: 'on' });
  const client = await signInAs(server.url, 'Focal point of Aralia');
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  assessment = assessments.find(({ status }) => status === 'open')!.id;
});
test.afterAll(() => server.stop());

/** A browser of its own, signed in. */
async function browserOf(browser: Browser, name: string): Promise<BrowserContext> {
  const { cookie } = await signInAs(server.url, name);
  const context = await browser.newContext();
  const [key, ...value] = cookie.split('=');
  await context.addCookies([{ name: key!, value: value.join('='), url: server.url, httpOnly: true }]);
  return context;
}

async function openQuestion(context: BrowserContext, code: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}/assessments/${assessment}?question=${code}`);
  await expect(cardOf(page, code)).toBeVisible();
  return page;
}
const cardOf = (page: Page, code: string) => page.locator(`[data-question="${code}"]`);
const saveMark = (page: Page, code: string) => cardOf(page, code).locator('span[data-state]');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a tab that is killed 50 ms after a key loses nothing', async ({ browser }) => {
  const context = await browserOf(browser, 'Ministry of Justice of Aralia');
  const page = await openQuestion(context, '1.7');
  const words = `killed while typing ${Date.now()}`;
  await cardOf(page, '1.7').locator('textarea').fill('');
  await cardOf(page, '1.7').locator('textarea').pressSequentially(words, { delay: 12 });
  await pause(50);
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await openQuestion(context, '1.7');
  await expect(cardOf(again, '1.7').locator('textarea')).toHaveValue(words);
  await expect(saveMark(again, '1.7')).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  const onServer = await openQuestion(await browserOf(browser, 'Focal point of Aralia'), '1.7');
  await expect(cardOf(onServer, '1.7').locator('textarea')).toHaveValue(words);
});

test('what one ministry chooses, the focal point sees in a fraction of a second', async ({ browser }) => {
  const justice = await openQuestion(await browserOf(browser, 'Ministry of Justice of Aralia'), '1.8');
  const focalPoint = await openQuestion(await browserOf(browser, 'Focal point of Aralia'), '1.8');
  for (const level of [1, 3])
    await cardOf(justice, '1.8').locator('input[type=radio]').nth(level).check({ force: true });
  await expect(cardOf(focalPoint, '1.8').locator('input[type=radio]').nth(3)).toBeChecked();
  await expect(saveMark(justice, '1.8')).toHaveAttribute('data-state', 'saved');
});

test('opened once, it goes on without a network and sends later', async ({ browser }) => {
  const context = await browserOf(browser, 'Ministry of Justice of Aralia');
  const page = await openQuestion(context, '1.6');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(() => caches.keys().then((names) => names.length)))
    .toBeGreaterThan(0);
  await pause(2_500);
  await context.setOffline(true);
  await page.reload();
  const box = cardOf(page, '1.6').locator('textarea');
  await expect(box).toBeVisible({ timeout: 20_000 });
  const words = `written on the road ${Date.now()}`;
  await box.fill(words);
  await expect(saveMark(page, '1.6')).toHaveAttribute('data-state', 'waiting', { timeout: 10_000 });
  await page.reload();
  await expect(box).toHaveValue(words);
  await context.setOffline(false);
  await expect(saveMark(page, '1.6')).toHaveAttribute('data-state', 'saved', { timeout: 30_000 });
});

test('little has to be loaded until the first question can be answered', async ({ browser }) => {
  const page = await (await browserOf(browser, 'Ministry of Justice of Aralia')).newPage();
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body());
  });
  await page.goto(`${server.url}/assessments/${assessment}?question=1.6`);
  await expect(cardOf(page, '1.6').locator('textarea')).toBeEnabled();
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => [gzipSync(await body).length, url] as const),
  );
  const bytes = sizes.reduce((sum, [size]) => sum + size, 0);
  test.info().annotations.push({ type: 'script bytes, compressed', description: String(bytes) });
  expect(
    bytes,
    sizes
      .sort(([a], [b]) => b - a)
      .map(([size, url]) => `${size} ${url}`)
      .join('\n'),
  ).toBeLessThan(250_000);
});
