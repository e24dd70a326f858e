import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { totp } from '../api/totp.ts';
import { expect, test } from './world.ts';

test.use({ settings: { CHORSU_ENV: 'production', CHORSU_DEMO: 'off' } });

const password = 'six words that nobody guesses';

async function accept(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  // A hand that presses twice is signed in once.
  await page.getByRole('button', { name: 'Accept' }).dblclick();
}

/** Sets up the second step; the recovery codes that are shown once. */
async function protect(page: Page): Promise<string[]> {
  await page.locator('main').getByRole('link', { name: 'Set up' }).click();
  await page.getByRole('button', { name: 'Set up' }).click();
  const secret = await page.getByText(/^[A-Z2-7]{32}$/).innerText();
  await page.getByLabel('Code').fill(totp(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  const codes = page.locator('main li').filter({ hasText: /^[0-9a-f]{4}-[0-9a-f]{4}-/ });
  await expect(codes.first()).toBeVisible();
  return (await codes.allInnerTexts()).map((code) => code.trim());
}

const peopleOf = async (page: Page, at: string): Promise<void> => {
  await page.goto('/members');
  await page.getByRole('combobox', { name: 'Organisation' }).selectOption({ label: at });
};

/** Invites one person at an organisation; what the panel then shows. */
async function invite(page: Page, at: string, role: string, person: string, way: string): Promise<string> {
  await peopleOf(page, at);
  await page.getByRole('button', { name: 'Invite people' }).click();
  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: role });
  if (role === 'National Focal Point') {
    await page.getByRole('textbox', { name: 'Person' }).fill(person);
    await page.getByRole('textbox', { name: 'Title or reference' }).fill('Order No 12 of the Cabinet');
    await page.getByRole('textbox', { name: 'Signed by' }).fill('B. Karimov');
    await page.getByRole('textbox', { name: 'Their function' }).fill('Deputy Prime Minister');
  } else await page.getByRole('textbox', { name: 'People' }).fill(person);
  await page.getByRole('radio', { name: way }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const made = page.locator('section, dialog, div').filter({ hasText: '1 invitation made' }).last();
  await expect(made).toBeVisible();
  return made.innerText();
}

test('administrator, secretariat, focal point, member: each lets the next one in', async ({
  server,
  visit,
}) => {
  // Five people, each with an account, four with a second step.
  test.slow();
  const own = (link: string): string => link.replace(/^https?:\/\/[^/]+/, server.url);
  const printedLink = /http\S+\/invitation#code=\w+/.exec(server.output())![0];

  const { page: administrator } = await visit();
  await administrator.goto(own(printedLink));
  await accept(administrator, 'Anna', 'anna@network.example');
  const [recovery] = await protect(administrator);

  await test.step('a recovery code opens once in place of the telephone', async () => {
    for (const [isFirst, told] of [
      [true, 'What waits for you'],
      [false, 'The code isn’t right'],
    ] as const) {
      const { page, context } = await visit();
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill('anna@network.example');
      await page.getByRole('textbox', { name: 'Password' }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Code').fill(recovery!);
      await page.getByRole('button', { name: 'Confirm' }).click();
      await expect(page.getByText(told).first(), isFirst ? 'first use' : 'second use').toBeVisible();
      await context.close();
    }
  });

  await test.step('by mail: the link stands in the letter', async () => {
    const person = 'Sara <sara@secretariat.example>';
    await invite(administrator, 'Central Asia', 'Regional Secretariat', person, 'By mail');
  });
  const letters = readdirSync(join(server.dataFolder, 'mails')).sort();
  const letter = readFileSync(join(server.dataFolder, 'mails', letters.at(-1)!), 'utf8').replaceAll(
    '=\n',
    '',
  );
  const { page: secretariat } = await visit();
  await secretariat.goto(own(/http\S+\/invitation#code=(?:3D)?\w+/.exec(letter)![0].replace('=3D', '=')));
  await expect(secretariat.getByText('You are invited as Regional Secretariat: Central Asia')).toBeVisible();
  await accept(secretariat, 'Sara', 'sara@secretariat.example');
  await protect(secretariat);

  const codeOf = (shown: string): string => /\b[A-Z]{4}[ -]?[A-Z]{4}\b/.exec(shown)![0];
  const byCode = async (shown: string): Promise<Page> => {
    const { page } = await visit();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'I have an invitation' }).click();
    await page.getByLabel('Invitation code').fill(codeOf(shown).toLowerCase());
    await page.getByRole('button', { name: 'Look' }).click();
    return page;
  };
  const paper = await invite(secretariat, 'Uzbekistan', 'National Focal Point', 'Farida', 'Codes only');

  await test.step('who is appointed waits for a second person: an administrator reads the document', async () => {
    const early = await byCode(paper);
    await expect(early.getByText('has yet to confirm this invitation')).toBeVisible();
    await early.context().close();
    await administrator.goto('/');
    await administrator
      .getByRole('link', { name: 'Read the document, then confirm or reject: National Focal Point' })
      .click();
    await administrator.getByRole('button', { name: 'Read and decide' }).click();
    const panel = administrator.getByRole('dialog');
    for (const fact of [
      'Farida',
      'Sara',
      'Order No 12 of the Cabinet',
      'B. Karimov',
      'Deputy Prime Minister',
    ])
      await expect(panel.getByText(fact).first()).toBeVisible();
    await panel.getByRole('button', { name: 'Confirm' }).click();
    await expect(administrator.getByText('confirmed by Anna')).toBeVisible();
    await peopleOf(secretariat, 'Uzbekistan');
    await expect(secretariat.getByText('confirmed by Anna')).toBeVisible();
  });

  await test.step('an administrator who is alone is told what to do first', async () => {
    await peopleOf(administrator, 'Uzbekistan');
    await administrator.getByRole('button', { name: 'Invite people' }).click();
    await expect(administrator.getByText('Invite a second administrator first')).toBeVisible();
    await expect(administrator.getByRole('button', { name: 'Invite', exact: true })).toBeDisabled();
  });

  const focalPoint = await byCode(paper);
  await accept(focalPoint, 'Farida', 'farida@ministry.example');
  await protect(focalPoint);

  await focalPoint.goto('/organisations');
  await focalPoint.locator('main').getByRole('link', { name: 'Uzbekistan' }).first().click();
  await focalPoint.getByRole('button', { name: 'Add an institution' }).first().click();
  await focalPoint.getByLabel('Name').first().fill('Ministry of Health');
  await focalPoint.getByLabel('Code').fill('UZ-health');
  await focalPoint.getByRole('button', { name: 'Save' }).click();
  await expect(focalPoint.getByText('Ministry of Health').first()).toBeVisible();
  const slip = await invite(focalPoint, 'Ministry of Health', 'National Team member', 'Malika', 'Codes only');
  const member = await byCode(slip);
  await accept(member, 'Malika', 'malika@ministry.example');
  await expect(member.getByRole('heading', { level: 1, name: 'Start' })).toBeVisible();
  await expect(member.getByText('Ministry of Health').first()).toBeVisible();

  await test.step('a code works once', async () => {
    const stranger = await byCode(slip);
    await expect(stranger.getByText('This code isn’t valid')).toBeVisible();
  });
});
