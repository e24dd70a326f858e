import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Client } from '../api/client.ts';
import { borderForm } from './border-form.ts';
import { wordsOf } from './words.ts';
import { cardOf, expect, saveMark, test } from './world.ts';

/** Choosing is by the label, as people do: the circle itself may be drawn by the label. */
const choose = (card: Locator, name: string) =>
  card.locator('label').filter({ hasText: name }).first().click();

async function openAssessment(page: Page, title: string): Promise<void> {
  await page.goto('/assessments');
  await page.locator('main').getByRole('link', { name: title }).first().click();
}

// One story: each part goes on where the one before has ended.
test.describe.serial('the main job', () => {
  test('a designer signs in with one press, imports a form, reads the report, publishes', async ({
    visit,
  }) => {
    const { page } = await visit();
    await page.goto('/');
    await page
      .getByRole('region', { name: /look round/i })
      .getByRole('button', { name: 'Questionnaire designer' })
      .first()
      .click();
    await page.getByRole('link', { name: 'Questionnaires' }).first().click();
    await page.getByRole('link', { name: 'New questionnaire from a file' }).first().click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (
      await choosing
    ).setFiles({
      name: 'border.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await borderForm(),
    });
    await expect(page.getByRole('heading', { name: 'Border posts' })).toBeFocused();
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'favourite_colour' }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Take over as a draft' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  });

  test('the secretariat opens a cycle for three countries', async ({ visit }) => {
    const { page } = await visit('Secretariat of Meridian Steppe');
    await page.goto('/cycles');
    await page.getByRole('link', { name: 'Open a cycle' }).first().click();
    await page.getByLabel(/^Title/).fill('Border posts, first round');
    await page.getByLabel('Questionnaire').selectOption({ label: 'Border posts · Version 1' });
    for (const country of ['Aralia', 'Brimen', 'Corinth Hills'])
      await page.getByRole('group', { name: 'Countries' }).getByLabel(country).check();
    await page.getByRole('button', { name: 'Invite 3 countries' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Border posts, first round' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'invited' })).toHaveCount(3);
  });

  test('a focal point accepts and fills in; a reload in the middle of a word and a lost network take nothing', async ({
    visit,
  }) => {
    const { page, context } = await visit('Focal point of Aralia');
    await openAssessment(page, 'Border posts, first round');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await choose(cardOf(page, 'has_law'), 'Yes');
    await cardOf(page, 'year').getByRole('textbox').first().fill('1999');
    await expect(cardOf(page, 'age')).toContainText('27');
    await cardOf(page, 'authority').getByRole('textbox').first().pressSequentially('The border gua');
    await page.reload();
    const authority = cardOf(page, 'authority').getByRole('textbox').first();
    await expect(authority).toHaveValue('The border gua');
    await context.setOffline(true);
    await authority.focus();
    await page.keyboard.press('End');
    await authority.pressSequentially('rd');
    await expect(saveMark(page, 'authority')).toHaveAttribute('data-state', 'waiting', { timeout: 10_000 });
    await context.setOffline(false);
    await expect(saveMark(page, 'authority')).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
    await page.getByRole('button', { name: /^Next section/ }).click();
    await expect(cardOf(page, 'topics')).toHaveCount(0);
    await cardOf(page, 'staff').getByRole('textbox').first().fill('40');
    await choose(cardOf(page, 'topics'), 'Detection');
    await expect(saveMark(page, 'topics')).toHaveAttribute('data-state', 'saved');
    await submit(page);
  });

  test('another does it in Arabic: what has no translation is marked as English', async ({ visit }) => {
    const { page, client } = await visit('Focal point of Brimen', { locale: 'ar' });
    await client.ask('mutation { setPreferences(input: { language: "ar" }) { id } }');
    await openAssessment(page, 'Border posts, first round');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('button', { name: wordsOf('ar', 'filling')['filling.accept']! }).click();
    const translated = cardOf(page, 'has_law');
    await expect(translated.getByRole('heading')).toHaveText('هل يوجد قانون؟');
    await choose(translated, 'نعم');
    const untranslated = cardOf(page, 'year').getByRole('heading');
    await expect(untranslated.locator('bdi[lang=en][dir=ltr]')).toHaveText('Since which year?');
    await expect(untranslated).toContainText('الإنجليزية');
    const year = cardOf(page, 'year').getByRole('textbox').first();
    await year.fill('٢٠٠٥');
    await year.press('Tab');
    await expect(cardOf(page, 'age')).toContainText(/21|٢١/);
    await expect(saveMark(page, 'year')).toHaveAttribute('data-state', 'saved');
    await submit(page, 'ar');
  });

  test('a country releases, and only then its secretariat sees the answers', async ({ visit }) => {
    const secretariat = await visit('Secretariat of Meridian Steppe');
    const { page, client } = await visit('Focal point of Aralia');
    const seen = await answersOfAralia(secretariat.client);
    expect(seen).toEqual([]);
    await page.goto('/sharing');
    await page.getByLabel('Questionnaire').selectOption({ label: 'Border posts' });
    await page.getByRole('button', { name: 'Use the standard release' }).click();
    await expect(page.getByText('What you share has changed.')).toBeVisible();
    expect(await answersOfAralia(secretariat.client)).toContain('has_law');
    expect(client.cookie).not.toBe(secretariat.client.cookie);
  });

  test('the secretariat compares, goes down to the answers and takes the figures along', async ({
    visit,
  }) => {
    const { page } = await visit('Secretariat of Meridian Steppe');
    await page.goto('/compare');
    const map = page.getByRole('figure', { name: 'Level reached, by country and theme' });
    await expect(map.getByRole('button', { name: /^Law · Aralia: Level \d/ })).toBeVisible();
    await map.getByRole('button', { name: 'as table' }).click();
    await expect(map.getByRole('table').getByRole('row')).toHaveCount(9);
    await map.getByRole('button', { name: 'as picture' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const file = await (await downloading).path();
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.join('\n')).toContain('Aralia');
    await map.getByRole('button', { name: /^Law · Aralia/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Authorities · Aralia' })).toBeVisible();
    await expect(page.locator('main').getByRole('heading', { level: 2, name: /^2\.1\D/ })).toBeVisible();
    await page.getByRole('link', { name: 'Back to the comparison' }).click();
    await expect(map).toBeVisible();
  });
});

async function submit(page: Page, language = 'en'): Promise<void> {
  const words = wordsOf(language, 'filling');
  // What stands after the date.
  const frozen = words['filling.is-submitted']!.split('}').at(-1)!.trim();
  await page.getByRole('button', { name: words['filling.review.start']! }).click();
  await page.getByRole('button', { name: words['filling.submit']! }).click();
  await expect(page.locator('main').getByRole('status').filter({ hasText: frozen })).toBeVisible();
}

async function answersOfAralia(client: Client): Promise<string[]> {
  const { organisations, questionnaires } = await client.ask<{
    organisations: { id: string; code: string }[];
    questionnaires: { title: { en: string }; versions: { id: string }[] }[];
  }>('{ organisations(kind: country) { id code } questionnaires { title versions { id } } }');
  const versionId = questionnaires.find(({ title }) => title.en === 'Border posts')!.versions[0]!.id;
  const countryId = organisations.find(({ code }) => code === 'XAA')!.id;
  const { comparedAnswers } = await client.ask<{
    comparedAnswers: { answers: { path: string; isAvailable: boolean }[] };
  }>(
    'query ($country: ID!, $version: ID!) { comparedAnswers(countryId: $country, versionId: $version, section: "law") { answers } }',
    { country: countryId, version: versionId },
  );
  return comparedAnswers.answers.filter(({ isAvailable }) => isAvailable).map(({ path }) => path);
}
