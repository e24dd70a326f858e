import { frontOf } from './front.ts';
import { cardOf, expect, saveMark, test } from './world.ts';

test('a newer version while a tab is open: it says so by itself, and reloading keeps what was not sent', async ({
  visit,
  server,
}) => {
  const front = await frontOf(server.url);
  const { page, context, client } = await visit('Ministry of Justice of Aralia', { baseURL: front.url });
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  const open = assessments.find(({ status }) => status === 'open')!;
  await page.goto(`/assessments/${open.id}?question=1.6`);
  const box = cardOf(page, '1.6').locator('textarea').first();
  await expect(box).toBeVisible({ timeout: 30_000 });
  // Nothing was kept in this browser before: the page itself came without a service worker.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.route('**/graphql', (route) => route.abort());
  await context.setOffline(true);
  await box.fill('not sent when the new version came');
  await expect(saveMark(page, '1.6')).toHaveAttribute('data-state', 'waiting');

  front.renew();
  await context.setOffline(false);
  const note = page.getByRole('status').filter({ hasText: 'A newer version is ready.' });
  await expect(note).toBeVisible({ timeout: 30_000 });
  const reloading = page.waitForEvent('load');
  await note.getByRole('button', { name: 'Reload' }).click();
  await reloading;
  await expect(box).toHaveValue('not sent when the new version came', { timeout: 30_000 });
  await expect(note).toHaveCount(0);
  await context.unroute('**/graphql');
  await expect(saveMark(page, '1.6')).toHaveAttribute('data-state', 'saved', { timeout: 30_000 });
  front.stop();
});
