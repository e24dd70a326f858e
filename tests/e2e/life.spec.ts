import type { Page } from '@playwright/test';
import { openSmallCycle, type SmallCycle } from '../api/small-cycle.ts';
import { cardOf, expect, saveMark, test } from './world.ts';

const choose = (page: Page, code: string, name: string) =>
  cardOf(page, code).locator('label').filter({ hasText: name }).first().click();

/** Writes, and waits until the server has it: the mark of what was saved before may still stand for a moment. */
async function write(page: Page, code: string, text: string): Promise<void> {
  const sent = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('outbox.append') === true,
  );
  await cardOf(page, code).getByRole('textbox').first().fill(text);
  await sent;
  await expect(saveMark(page, code)).toHaveAttribute('data-state', 'saved');
}

// One story: two ministries differ, the focal point settles, submits, mends what was returned; each sees it happen.
test.describe.serial('an assessment’s life', () => {
  let cycle: SmallCycle;
  const page = (section?: string) =>
    `/assessments/${cycle.assessmentId}${section === undefined ? '' : `?section=${section}`}`;
  test.beforeAll(async ({ server }) => {
    cycle = await openSmallCycle(server.url);
  });

  test('a country declines, says why, and may still think again', async ({ visit }) => {
    const { page: brimen } = await visit('Focal point of Brimen');
    await brimen.goto('/assessments');
    await brimen.locator('main').getByRole('link', { name: 'Small cycle' }).first().click();
    await brimen.getByRole('button', { name: 'Decline', exact: true }).click();
    await brimen.getByLabel('Reason, if you wish to give one').fill('Nobody is free this year');
    await brimen.getByRole('button', { name: 'Decline the invitation' }).dblclick();
    await expect(brimen.getByText('Your country has declined.')).toBeVisible();
    await expect(brimen.getByRole('button', { name: 'Accept the invitation' })).toBeVisible();
  });

  test('ministries see what they are handed as it is handed to them, and differ; the focal point settles', async ({
    visit,
  }) => {
    const { page: justice } = await visit('Ministry of Justice of Aralia');
    const { page: health } = await visit('Ministry of Health of Aralia');
    for (const ministry of [justice, health]) {
      await ministry.goto(page());
      await expect(ministry.getByRole('heading', { name: /nothing|no section/i }).first()).toBeVisible();
    }
    const { page: focalPoint } = await visit('Focal point of Aralia');
    await focalPoint.goto(page());
    await focalPoint.getByRole('link', { name: 'Hand out sections' }).first().click();
    const law = focalPoint.getByRole('listitem').filter({ hasText: 'Law' }).first();
    await law.getByLabel('Lead institution').selectOption({ label: 'Ministry of Justice' });
    await law.getByLabel('Contributors').click();
    await focalPoint.locator('[role=option]:visible').filter({ hasText: 'Ministry of Health' }).click();
    // Handing out opens the page anew under whoever looks at it: wait until both have done so.
    for (const ministry of [justice, health])
      await expect(ministry.getByText('with Ministry of Health').first()).toBeVisible();
    await health.waitForLoadState('networkidle');
    await justice.waitForLoadState('networkidle');
    await choose(justice, 'has_law', 'Yes');
    await expect(cardOf(health, 'has_law').locator('input[type=radio]').first()).toBeChecked();
    await choose(health, 'has_law', 'No');

    await focalPoint.getByRole('link', { name: 'To the questions' }).click();
    const card = cardOf(focalPoint, 'has_law');
    for (const ministry of [justice, focalPoint]) {
      const notice = cardOf(ministry, 'has_law').locator('[data-part=reconcile]');
      await expect(notice).toContainText('Ministry of Justice: Yes (stands until it is settled)');
      await expect(notice).toContainText('Ministry of Health: No');
    }
    await card.getByRole('button', { name: 'Reconcile' }).click();
    await card.getByRole('radio', { name: 'Ministry of Justice: Yes' }).check();
    await card.getByLabel(/^Reason/).fill('It stands in the gazette');
    await card.getByRole('button', { name: 'Settle', exact: true }).click();
    for (const one of [focalPoint, justice, health])
      await expect(cardOf(one, 'has_law').locator('[data-part=reconcile]')).toHaveCount(0);
  });

  test('what changes while the focal point looks is shown before anything is frozen; ministries stop when the review begins', async ({
    visit,
  }) => {
    const { page: justice } = await visit('Ministry of Justice of Aralia');
    await justice.goto(page('law'));
    const year = cardOf(justice, 'year').getByRole('textbox').first();
    await write(justice, 'year', '1999');
    const { page: deputy } = await visit('Deputy focal point of Aralia');
    await deputy.goto(page('law'));
    const { page: focalPoint } = await visit('Focal point of Aralia');
    await focalPoint.goto(page('law'));
    await focalPoint.getByRole('button', { name: 'Start the national review' }).dblclick();
    await expect(year).not.toBeEditable();
    await expect(deputy.getByText('In national review')).toBeVisible();

    await write(deputy, 'year', '2001');
    await focalPoint.getByRole('button', { name: 'Submit the assessment' }).click();
    const moved = focalPoint.locator('main').getByRole('alert');
    await expect(moved).toContainText('Nothing was submitted.');
    await expect(moved.getByRole('button', { name: /^year/ })).toBeVisible();
    await moved.getByRole('button', { name: 'I have seen it' }).click();
    await focalPoint.getByRole('button', { name: 'Submit the assessment' }).dblclick();
    for (const one of [focalPoint, deputy, justice])
      await expect(one.getByText('The answers are frozen.')).toBeVisible();
    await expect(cardOf(deputy, 'year').getByRole('textbox').first()).not.toBeEditable();
  });

  test('it is returned with a reason, mended, submitted again and acknowledged', async ({ visit }) => {
    const { page: focalPoint } = await visit('Focal point of Aralia');
    await focalPoint.goto(page('law'));
    const { page: secretariat } = await visit('Secretariat of Meridian Steppe');
    const review = async (): Promise<void> => {
      await secretariat.goto('/cycles');
      await secretariat.locator('main').getByRole('link', { name: 'Small cycle' }).first().click();
      await secretariat.getByRole('link', { name: 'Acknowledge or return' }).click();
    };
    await review();
    await secretariat.getByRole('combobox', { name: 'Section' }).selectOption({ label: 'Law' });
    await secretariat.getByLabel(/^What should be revised/).fill('Is this the year of the gazette?');
    await secretariat.getByRole('button', { name: 'Return for revision' }).dblclick();
    await expect(focalPoint.getByText('Is this the year of the gazette?')).toBeVisible();

    await write(focalPoint, 'year', '2003');
    await focalPoint.getByRole('button', { name: 'Start the national review' }).click();
    await focalPoint.getByRole('button', { name: 'Submit the assessment' }).click();
    await expect(focalPoint.getByText('The answers are frozen.')).toBeVisible();
    await review();
    await secretariat.getByRole('button', { name: 'Acknowledge' }).dblclick();
    await expect(secretariat.getByRole('row').filter({ hasText: 'acknowledged' })).toHaveCount(1);
    await expect(focalPoint.getByText(/acknowledged by the secretariat/)).toBeVisible();
  });
});
