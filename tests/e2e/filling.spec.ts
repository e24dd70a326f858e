import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { cardOf, expect, saveMark, test, type Visitor } from './world.ts';

const JUSTICE = 'Ministry of Justice of Aralia';

/** The assessment that Aralia fills in. */
async function openOne({ client }: Visitor): Promise<string> {
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  return assessments.find(({ status }) => status === 'open')!.id;
}

async function openQuestion(page: Page, assessment: string, code: string): Promise<void> {
  await page.goto(`/assessments/${assessment}?question=${code}`);
  await expect(cardOf(page, code)).toBeVisible();
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function kill(context: BrowserContext, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('a tab that is killed 50 ms after a key loses nothing', async ({ visit }) => {
  const visitor = await visit(JUSTICE);
  const { context, page } = visitor;
  const assessment = await openOne(visitor);
  await openQuestion(page, assessment, '1.7');
  const words = `killed while typing ${Date.now()}`;
  await cardOf(page, '1.7').locator('textarea').fill('');
  await cardOf(page, '1.7').locator('textarea').pressSequentially(words, { delay: 12 });
  await pause(50);
  await kill(context, page);
  const again = await context.newPage();
  await openQuestion(again, assessment, '1.7');
  await expect(cardOf(again, '1.7').locator('textarea')).toHaveValue(words);
  await expect(saveMark(again, '1.7')).toHaveAttribute('data-state', 'saved', { timeout: 15_000 });
  const { page: onServer } = await visit('Focal point of Aralia');
  await openQuestion(onServer, assessment, '1.7');
  await expect(cardOf(onServer, '1.7').locator('textarea')).toHaveValue(words);
});

test('what one ministry chooses, the focal point sees in a fraction of a second', async ({ visit }) => {
  const visitor = await visit(JUSTICE);
  const { page: justice } = visitor;
  const { page: focalPoint } = await visit('Focal point of Aralia');
  const assessment = await openOne(visitor);
  for (const page of [justice, focalPoint]) await openQuestion(page, assessment, '1.8');
  for (const level of [1, 3])
    await cardOf(justice, '1.8').locator('input[type=radio]').nth(level).check({ force: true });
  await expect(cardOf(focalPoint, '1.8').locator('input[type=radio]').nth(3)).toBeChecked();
  await expect(saveMark(justice, '1.8')).toHaveAttribute('data-state', 'saved');
});

test('opened once, it goes on without a network and sends later', async ({ visit }) => {
  const visitor = await visit(JUSTICE);
  const { context, page } = visitor;
  await openQuestion(page, await openOne(visitor), '1.6');
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

test('the search leads to a question; on a narrow screen the outline gives way to what it leads to', async ({
  visit,
}) => {
  const visitor = await visit(JUSTICE);
  const { page } = visitor;
  await openQuestion(page, await openOne(visitor), '1.2');
  for (const sought of ['powers to inspect', '1.6 How are the powers']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill(sought);
    await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(cardOf(page, '1.6')).toBeFocused();
    await cardOf(page, '1.2').focus();
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: /^Sections/ }).click();
  await page.getByRole('button', { name: 'First unanswered' }).click();
  await expect(page.getByRole('button', { name: 'First unanswered' })).toBeHidden();
  await expect(page.locator('[data-question]:focus')).toBeInViewport();
});

test('little has to be loaded until the first question can be answered', async ({ visit }) => {
  const visitor = await visit(JUSTICE);
  const { page } = visitor;
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    // What keeps the shell for later comes some seconds after the start: on a slow machine before the question.
    if (isScript && !response.url().includes('/workbox-')) scripts.set(response.url(), response.body());
  });
  await page.goto(`/assessments/${await openOne(visitor)}?question=1.6`);
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
