import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { overflow, smallTargets } from './measures.ts';
import { cardOf, expect, saveMark, test, type Visitor } from './world.ts';

/** The assessment that Aralia fills in. */
const openOne = async ({ client }: Visitor): Promise<string> =>
  (
    await client.ask<{ assessments: { id: string; status: string }[] }>('{ assessments { id status } }')
  ).assessments.find(({ status }) => status === 'open')!.id;

const open = async (page: Page, assessment: string, code: string): Promise<void> => {
  await page.goto(`/assessments/${assessment}?question=${code}`);
  await expect(cardOf(page, code)).toBeVisible();
};
const voices = (page: Page, code: string) => cardOf(page, code).locator('[data-part=experts]');

test('an expert proposes a level, the focal point reads it at once and agrees, and both see what was agreed', async ({
  visit,
}) => {
  const visitor = await visit('Expert for Aralia');
  const { page: expert } = visitor;
  const { page: focalPoint } = await visit('Focal point of Aralia');
  const assessment = await openOne(visitor);
  for (const page of [expert, focalPoint]) await open(page, assessment, '1.7');
  const levels = cardOf(focalPoint, '1.7').locator('[role=radiogroup]').first().getByRole('radio');
  const chosen = () =>
    levels.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).checked));
  const ofCountry = await chosen();
  expect(ofCountry).toContain(true);

  await cardOf(expert, '1.7').focus();
  await expert.keyboard.press('Digit3');
  await expect(saveMark(expert, '1.7')).toHaveAttribute('data-state', 'saved');
  await expect(voices(focalPoint, '1.7')).toContainText('Expert for Aralia');
  await expert.keyboard.press('KeyC');
  await expert.keyboard.type('The law names the body that pays.');
  await expect(voices(focalPoint, '1.7')).toContainText('The law names the body that pays.');
  // The level of the country stays what it was.
  expect(await chosen()).toEqual(ofCountry);

  await voices(focalPoint, '1.7').getByRole('button', { name: 'Agree on a level' }).click();
  await voices(focalPoint, '1.7').getByRole('radio', { name: '3' }).check({ force: true });
  await voices(focalPoint, '1.7')
    .getByRole('textbox', { name: /^Reason/ })
    .fill('Read together');
  await voices(focalPoint, '1.7').getByRole('button', { name: 'Set the agreed level' }).click();
  await expect(voices(expert, '1.7')).toContainText('Read together');

  await cardOf(expert, '1.7').getByRole('button', { name: 'Take back' }).click();
  await expect(voices(focalPoint, '1.7')).not.toContainText('proposed level');
  await expert.getByRole('button', { name: 'Undo' }).click();
  await expect(voices(focalPoint, '1.7')).toContainText('proposed level');

  await voices(focalPoint, '1.7').getByRole('button', { name: 'Clear' }).click();
  await expect(voices(expert, '1.7')).toHaveCount(0);
  await focalPoint.getByRole('button', { name: 'Undo' }).click();
  await expect(voices(expert, '1.7')).toContainText('Read together');
});

test('what an expert says without a network is kept and comes later', async ({ visit }) => {
  const visitor = await visit('Expert for Aralia');
  const { context, page } = visitor;
  const { page: focalPoint } = await visit('Focal point of Aralia');
  const assessment = await openOne(visitor);
  for (const one of [page, focalPoint]) await open(one, assessment, '6.9');
  await context.setOffline(true);
  await cardOf(page, '6.9').focus();
  await page.keyboard.press('Digit1');
  await expect(saveMark(page, '6.9')).toHaveAttribute('data-state', 'waiting', { timeout: 10_000 });
  await context.setOffline(false);
  await expect(voices(focalPoint, '6.9')).toContainText('Expert for Aralia', { timeout: 30_000 });
  await expect(saveMark(page, '6.9')).toHaveAttribute('data-state', 'saved');
});

test('the outline leads the focal point to the sections and questions where a proposal waits', async ({
  visit,
}) => {
  const visitor = await visit('Focal point of Aralia');
  const { page } = visitor;
  await open(page, await openOne(visitor), '2.1');
  const outline = page.getByRole('navigation', { name: 'Sections', exact: true });
  await outline.getByRole('button', { name: /^Proposals/ }).click();
  await expect(outline.getByRole('listitem')).toHaveCount(2);
  await outline.getByRole('button', { name: 'First proposal' }).click();
  // After the one in which the focal point is.
  await expect(voices(page, '6.5')).toHaveAttribute('data-waiting', 'true');
});

for (const [name, code] of [
  ['Expert for Aralia', '1.5'],
  ['Focal point of Aralia', '6.5'],
] as const)
  test(`proposals as ${name} sees them: nothing serious in both themes, large targets, fit 320 px in Arabic`, async ({
    visit,
  }) => {
    const visitor = await visit(name);
    const { page } = visitor;
    await open(page, await openOne(visitor), code);
    const agree = voices(page, code).getByRole('button').first();
    if (name.startsWith('Focal')) await agree.click();
    expect.soft(await faults(page), 'light').toEqual([]);
    expect.soft(await smallTargets(page), 'targets below 24 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await faults(page, 'color-contrast'), 'dark').toEqual([]);
    await page.getByLabel('Language').first().selectOption('ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), 'Arabic at 320 px').toEqual([]);
    await visitor.client.ask('mutation { setPreferences(input: { language: "en" }) { id } }');
  });
