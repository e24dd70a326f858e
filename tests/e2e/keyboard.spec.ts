import { cardOf, expect, saveMark, test } from './world.ts';

test('a section is filled in without a mouse', async ({ visit }) => {
  const { page, client } = await visit('Focal point of Aralia');
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  const { id } = assessments.find(({ status }) => status === 'open')!;
  await page.goto(`/assessments/${id}`);
  const first = page.locator('[data-question][tabindex="0"]').first();
  await expect(first).toBeVisible();
  // By Tab alone to the first question; the links and buttons before it are few.
  for (let stops = 0; stops < 80; stops += 1) {
    if (await first.evaluate((card) => card === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(first).toBeFocused();
  await page.keyboard.press('j');
  await expect(page.locator('[data-question][tabindex="0"]').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(first).toBeFocused();
  const code = (await first.getAttribute('data-question'))!;
  for (const level of [0, 4]) {
    await page.keyboard.press(String(level));
    await expect(cardOf(page, code).getByRole('radio').nth(level)).toBeChecked();
  }
  await expect(saveMark(page, code).first()).toHaveAttribute('data-state', 'saved', { timeout: 10_000 });
  await page.reload();
  await expect(cardOf(page, code).getByRole('radio').nth(4)).toBeChecked();
});
