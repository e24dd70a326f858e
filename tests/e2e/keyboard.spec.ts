import { cardOf, expect, test } from './world.ts';

test('a section is filled in without a mouse', async ({ visit }) => {
  const { page, client } = await visit('Focal point of Aralia');
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  const { id } = assessments.find(({ status }) => status === 'open')!;
  // The first section only asks what the country has; levels come in the second.
  await page.goto(`/assessments/${id}?section=1`);
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
  const level = page
    .locator('[data-question][tabindex="0"]')
    .filter({ has: page.locator('label:nth-of-type(5), :nth-child(5) input[type=radio]') })
    .first();
  for (let step = 0; step < 40; step += 1) {
    if (await level.evaluate((card) => card === document.activeElement)) break;
    await page.keyboard.press('j');
  }
  await expect(level).toBeFocused();
  const code = (await level.getAttribute('data-question'))!;
  for (const digit of [0, 4]) {
    await page.keyboard.press(String(digit));
    await expect(cardOf(page, code).locator('input[type=radio]').nth(digit)).toBeChecked();
  }
  await page.reload();
  await expect(cardOf(page, code).locator('input[type=radio]').nth(4)).toBeChecked();
});

test('keys go by their place: Russian and Arabic keyboards do the same', async ({ visit }) => {
  const { page, client } = await visit('Focal point of Aralia');
  const { assessments } = await client.ask<{ assessments: { id: string; status: string }[] }>(
    '{ assessments { id status } }',
  );
  const { id } = assessments.find(({ status }) => status === 'open')!;
  await page.goto(`/assessments/${id}?question=1.7`);
  const card = cardOf(page, '1.7');
  await expect(card).toBeFocused();
  /** What a keyboard of another layout sends from the same place. */
  const press = (code: string, key: string, shiftKey = false) =>
    page.evaluate(
      (init) =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
        ),
      { code, key, shiftKey },
    );
  for (const [down, up] of [
    ['о', 'л'],
    ['ت', 'ن'],
  ] as const) {
    await press('KeyJ', down);
    await expect(card).not.toBeFocused();
    await press('KeyK', up);
    await expect(card).toBeFocused();
  }
  await press('Digit3', '٣');
  await expect(card.locator('input[type=radio]').nth(3)).toBeChecked();
  await press('Slash', '؟', true);
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
});
