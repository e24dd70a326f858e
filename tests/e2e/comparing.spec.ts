import type { Page } from '@playwright/test';
import { expect, test } from './world.ts';

const analyst = 'Analyst of the network';
const secretariat = 'Secretariat of Meridian Steppe';
const focalPoint = 'Focal point of Aralia';

const figure = (page: Page, name: string) => page.getByRole('figure', { name });

test('an analyst starts from the picture of all regions, goes down to one and comes back', async ({
  visit,
}) => {
  const { page } = await visit(analyst);
  await page.goto('/');
  const map = figure(page, 'Median level, by region and theme');
  await map.getByRole('button', { name: /^Law · Meridian Steppe/ }).click();
  await expect(page).toHaveURL(/\/compare\/[0-9a-f-]{36}/);
  // The way back outlives a filter.
  await page.getByLabel('Show', { exact: true }).selectOption('gaps');
  await expect(page).toHaveURL(/show=gaps/);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Where the regions stand' })).toBeVisible();

  await map.getByRole('button', { name: 'as table' }).press('Enter');
  await map.getByRole('button', { name: /^Meridian Steppe/ }).press('Enter');
  await expect(page).toHaveURL(/\/compare\/[0-9a-f-]{36}/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Where the regions stand' })).toBeVisible();
});

test('the network is presented as its regions may see it, until that is left', async ({ visit }) => {
  const { page, client } = await visit(analyst);
  await page.goto('/compare/network');
  await expect(page.getByText('For: Network analysts')).toBeVisible();
  await page.keyboard.press('p');
  const room = page.getByRole('dialog', { name: 'Presented as the region may see it' });
  await expect(room.getByText('For: Countries of the region')).toBeVisible();
  await expect(page.getByText('For: Network analysts')).toHaveCount(0);

  // What the server gives to a room, cell by cell, and nothing of what it gives to the analyst besides.
  const medians = async (more: string) => {
    const { networkComparison } = await client.ask<{
      networkComparison: { regions: { comparison: { bands: { median: (number | null)[] } } }[] };
    }>(`{ networkComparison(kind: themes${more}) { regions { comparison } } }`);
    return networkComparison.regions.flatMap(({ comparison }) => comparison.bands.median);
  };
  const told = (await medians(', isPresented: true')).filter((median) => median !== null);
  expect(told.length).toBeLessThan((await medians('')).filter((median) => median !== null).length);
  await expect(room.getByRole('button', { name: /Meridian Steppe: Median \d/ })).toHaveCount(told.length);

  await page.reload();
  await expect(room.getByText('For: Countries of the region')).toBeVisible();
  await room.getByRole('button', { name: /^Law · Meridian Steppe/ }).click();
  await expect(page).toHaveURL(/\/compare\/[0-9a-f-]{36}\?.*present=true/);
  await expect(room.getByText('For: Countries of the region')).toBeVisible();
  await room.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(/\/compare\/network\?present=true/);
  await page.keyboard.press('Escape');
  await expect(room).toHaveCount(0);
  await expect(page.getByText('For: Network analysts')).toBeVisible();
});

test('shared gaps and a profile are presented without what is only for home', async ({ visit }) => {
  const { page } = await visit(focalPoint);
  await page.goto('/profile');
  await expect(page.getByText('For: your country only')).toBeVisible();
  await expect(figure(page, 'Level by theme')).toBeVisible();
  await page.getByRole('button', { name: 'Present' }).click();
  const room = page.getByRole('dialog');
  await expect(room.getByText('For: Countries of the region')).toBeVisible();
  await expect(room.getByText('Aralia: not available')).toBeVisible();
  await expect(figure(page, 'Level by theme')).toHaveCount(0);

  const officer = await visit(secretariat);
  await officer.page.goto('/compare');
  await officer.page.getByRole('link', { name: /^Show all .* shared gaps/ }).click();
  await expect(figure(officer.page, 'Shared gaps')).toBeVisible();
  await officer.page.keyboard.press('p');
  await expect(officer.page.getByText('Fewer than two countries are shown by name')).toBeVisible();
  await expect(figure(officer.page, 'Shared gaps')).toHaveCount(0);
});

test('a theme of the profile opens on its questions, a shared gap on who has it', async ({ visit }) => {
  const { page } = await visit(focalPoint);
  await page.goto('/profile');
  await page.getByRole('button', { name: /^Detection: Level/ }).click();
  const theme = page.getByLabel('Theme', { exact: true });
  await expect(theme.locator('option:checked')).toHaveText('Detection');
  await expect(page.getByRole('rowheader', { name: /national laws/ })).toHaveCount(0);
  await page.goBack();
  await expect(theme.locator('option:checked')).toHaveText('all');

  const officer = (await visit(secretariat)).page;
  await officer.goto('/compare');
  await figure(officer, 'Shared gaps').getByRole('button', { name: /^8\.2/ }).press('Enter');
  await officer.getByRole('link', { name: 'Hestia' }).click();
  await expect(officer.getByRole('heading', { level: 1, name: /Recovery · Hestia/ })).toBeVisible();
  await officer.getByRole('link', { name: 'Back to the comparison' }).click();
  await officer.getByRole('link', { name: 'Shared gaps', exact: true }).click();
  await expect(officer.getByLabel('Shared by at least')).toBeVisible();
});

test('a finger sees what a cell says before it opens', async ({ visit }) => {
  const { page } = await visit(secretariat, { hasTouch: true, viewport: { width: 360, height: 740 } });
  await page.goto('/compare');
  const cell = page.getByRole('button', { name: /^Authorities · Dorvania/ });
  await cell.tap();
  await expect(page.getByText('Tap again to open')).toBeVisible();
  await expect(cell).toBeVisible();
  await cell.tap();
  await expect(page.getByRole('heading', { level: 1, name: /Authorities · Dorvania/ })).toBeVisible();
});

test('a room sees nothing of the page around while figures fail, and the way to leave', async ({ visit }) => {
  const { page, context } = await visit(analyst);
  await context.route('**/graphql', (route) =>
    route.request().postData()?.includes('"isPresented":true') ? route.abort() : route.continue(),
  );
  await page.goto('/compare/network?present=true');
  const room = page.getByRole('dialog', { name: 'Presented as the region may see it' });
  await expect(room.getByRole('button', { name: 'Try again' })).toBeVisible();
  await room.getByRole('button', { name: 'Stop presenting' }).click();
  await expect(room).toHaveCount(0);
  await expect(page.getByText('For: Network analysts')).toBeVisible();
});
