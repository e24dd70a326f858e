import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Client } from '../api/client.ts';
import { signInAs } from '../api/demonstration.ts';
import { openSmallCycle, type SmallCycle } from '../api/small-cycle.ts';
import { cardOf, expect, saveMark, test } from './world.ts';

const JUSTICE = 'Ministry of Justice of Aralia';
const FOCAL_POINT = 'Focal point of Aralia';

const note = (page: Page) => cardOf(page, 'note').getByRole('textbox').first();

async function assign(focalPoint: Client, assessmentId: string, leadId: string | null): Promise<void> {
  await focalPoint.ask(
    'mutation ($id: ID!, $lead: ID) { assignSection(assessmentId: $id, section: "law", leadId: $lead, contributorIds: []) { id } }',
    { id: assessmentId, lead: leadId },
  );
}

/** All that the server has of the assessment, as its focal point reads it. */
const onServer = async (focalPoint: Client, id: string): Promise<string> =>
  JSON.stringify(await focalPoint.ask('query ($id: ID!) { assessmentAnswers(id: $id) { records } }', { id }));

/** Another account signs in in the same browser, in a tab beside. */
async function becomes(context: BrowserContext, { cookie, url }: Client): Promise<void> {
  const [name, ...value] = cookie.split('=');
  await context.addCookies([{ name: name!, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }]);
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.getByText(/^All accounts/).click();
  await page.getByRole('button', { name }).last().click();
}

test.describe.serial('what goes wrong in a workshop', () => {
  let cycle: SmallCycle;
  let focalPoint: Client;
  let justice: string;
  test.beforeAll(async ({ server }) => {
    cycle = await openSmallCycle(server.url);
    focalPoint = await signInAs(server.url, FOCAL_POINT);
    justice = cycle.institutions.find(({ code }) => code === 'XAA-justice')!.id;
    await assign(focalPoint, cycle.assessmentId, justice);
  });
  const open = async (page: Page): Promise<void> => {
    await page.goto(`/assessments/${cycle.assessmentId}`);
    await expect(note(page)).toBeVisible();
  };

  test('a session ends in the middle of a word: it is said what is safe, nothing is lost, others see nothing of it', async ({
    visit,
  }) => {
    const { page, client } = await visit(JUSTICE);
    await open(page);
    await note(page).fill('half of ');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'saved');
    await client.ask('mutation { signOut }');
    await note(page).press('End');
    await note(page).pressSequentially('a sentence that goes on while the session has ended', { delay: 30 });
    await expect(page.getByText('None of your answers is lost')).toBeVisible();

    await enterAs(page, 'Ministry of Health of Aralia');
    await expect(page.getByText('No section is open to you yet')).toBeVisible();
    await page.goto('/unsent');
    await expect(page.getByText('Nothing waits')).toBeVisible();
    await expect(page.getByText('a sentence')).toHaveCount(0);

    await page.goto('/sign-in');
    await enterAs(page, JUSTICE);
    await expect(page.getByRole('heading', { level: 1, name: 'Start' })).toBeVisible();
    await open(page);
    await expect(note(page)).toHaveValue('half of a sentence that goes on while the session has ended');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'saved');
    await expect.poll(() => onServer(focalPoint, cycle.assessmentId)).toContain('the session has ended');
  });

  test('a tab left open sends nothing in the name of another who has signed in beside it', async ({
    visit,
  }) => {
    const { page, context, client } = await visit(JUSTICE);
    await open(page);
    await becomes(context, focalPoint);
    await note(page).fill('written by Justice alone');
    await expect(page.getByText('None of your answers is lost')).toBeVisible();
    expect(await onServer(focalPoint, cycle.assessmentId)).not.toContain('Justice alone');
    await becomes(context, client);
    await open(page);
    await expect(note(page)).toHaveValue('written by Justice alone');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'saved');
    await expect.poll(() => onServer(focalPoint, cycle.assessmentId)).toContain('Justice alone');
  });

  test('a browser that keeps nothing says so, and what is written reaches the server', async ({ visit }) => {
    const { page, context } = await visit(JUSTICE);
    await page.addInitScript(() => {
      const full = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBFactory.prototype.open = full;
      Storage.prototype.setItem = full;
    });
    await open(page);
    await note(page).fill('on the server only');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'saved');
    await expect.poll(() => onServer(focalPoint, cycle.assessmentId)).toContain('on the server only');
    await context.setOffline(true);
    await note(page).fill('nowhere yet');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'unkept');
    await expect(page.getByText('This browser can’t keep anything on this device')).toBeVisible();
    await context.setOffline(false);
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'saved', { timeout: 20_000 });
    await expect(page.getByText('This browser can’t keep anything on this device')).toHaveCount(0);
    await expect.poll(() => onServer(focalPoint, cycle.assessmentId)).toContain('nowhere yet');
  });

  test('a section is taken away while its ministry has no network: what it wrote is kept, explained, exported, sent later', async ({
    visit,
  }) => {
    const { page, context } = await visit(JUSTICE, { acceptDownloads: true });
    await open(page);
    await context.setOffline(true);
    await cardOf(page, 'has_law').locator('label').filter({ hasText: 'Yes' }).first().click();
    await note(page).fill('written on the road');
    await note(page).press('Tab');
    await expect(saveMark(page, 'note')).toHaveAttribute('data-state', 'waiting');
    await assign(focalPoint, cycle.assessmentId, null);
    await context.setOffline(false);
    await page.getByRole('link', { name: '2 to be looked at' }).click();
    await expect(page.getByText('You may not write this here, or not for this institution.')).toHaveCount(2);

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const { unsent } = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as {
      unsent: { inWords: object; change: object }[];
    };
    expect(unsent.map(({ inWords }) => inWords)).toMatchObject([
      { cycle: 'Small cycle', country: 'Aralia', question: 'Is there a law?', answer: ['Yes'] },
      {
        question: 'Anything else?',
        answer: 'written on the road',
        reason: expect.stringContaining('may not write'),
      },
    ]);

    const item = page.getByRole('listitem').filter({ hasText: 'written on the road' });
    await item.getByRole('button', { name: 'Throw away' }).click();
    await expect(item).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Is there a law?' })).toBeFocused();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(item).toHaveCount(1);
    await assign(focalPoint, cycle.assessmentId, justice);
    await page.getByRole('button', { name: 'Send all again' }).click();
    await expect(page.getByText('Nothing waits')).toBeVisible();
    await expect.poll(() => onServer(focalPoint, cycle.assessmentId)).toContain('written on the road');
  });

  test('submitting and acknowledging whose answer is lost on the way: each is done once, and the screen says what is true', async ({
    visit,
  }) => {
    const { page, context } = await visit(FOCAL_POINT);
    await page.goto(`/assessments/${cycle.assessmentId}`);
    await page.getByRole('button', { name: 'Start the national review' }).click();
    await loseAnswersOf(context, 'filling.submit');
    await page.getByRole('button', { name: 'Submit the assessment' }).click();
    await expect(page.getByText('The answers are frozen.')).toBeVisible();

    const { page: secretariat, context: office } = await visit('Secretariat of Meridian Steppe');
    await loseAnswersOf(office, 'cycles.acknowledge');
    await secretariat.goto('/cycles');
    await secretariat.locator('main').getByRole('link', { name: 'Small cycle' }).first().click();
    await secretariat.getByRole('link', { name: 'Acknowledge or return' }).click();
    const acknowledge = secretariat.getByRole('button', { name: 'Acknowledge' });
    await acknowledge.click();
    await expect(secretariat.getByText('The server can’t be reached.')).toBeVisible();
    await acknowledge.click();
    await expect(secretariat.getByRole('row').filter({ hasText: 'acknowledged' })).toHaveCount(1);
    await expect(acknowledge).toHaveCount(0);
  });
});

/** Reaches the server, whose answer doesn't come back; the first time only. */
async function loseAnswersOf(context: BrowserContext, document: string): Promise<void> {
  let isLost = false;
  await context.route('**/graphql', async (route) => {
    if (isLost || !route.request().postData()?.includes(document)) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}
