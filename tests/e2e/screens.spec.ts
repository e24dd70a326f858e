import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { coveredStops, overflow, smallTargets } from './measures.ts';
import { expect, test, type Visitor } from './world.ts';

interface Screen {
  readonly name: string;
  /** Account of the demonstration; nobody for those outside. */
  readonly as?: string;
  readonly path: string | ((visitor: Visitor) => Promise<string>);
  /** Tab stops that are walked there and back; for screens that are longer than the window. */
  readonly stops?: number;
  /** Words of what the screen is there for, where it could also come up empty. */
  readonly shows?: string;
}

const administrator = 'Administrator';
const designer = 'Questionnaire designer';
const secretariat = 'Secretariat of Meridian Steppe';
const focalPoint = 'Focal point of Aralia';

const place = async ({ client }: Visitor, kind: string, code: string): Promise<string> => {
  const { organisations } = await client.ask<{ organisations: { id: string; code: string }[] }>(
    `{ organisations(kind: ${kind}) { id code } }`,
  );
  return organisations.find((one) => one.code === code)!.id;
};
const region = (visitor: Visitor) => place(visitor, 'region', 'XMS');
const country = (visitor: Visitor) => place(visitor, 'country', 'XAA');
const assessment = async ({ client }: Visitor) =>
  (
    await client.ask<{ assessments: { id: string; status: string }[] }>('{ assessments { id status } }')
  ).assessments.find(({ status }) => status === 'open')!.id;
/** Of the questionnaire that comes with the product: other specs may have added some to the same server. */
const version = async ({ client }: Visitor) =>
  (
    await client.ask<{ questionnaires: { code: string; versions: { id: string }[] }[] }>(
      '{ questionnaires { code versions { id } } }',
    )
  ).questionnaires.find(({ code }) => code === 'cbrn-needs-assessment')!.versions[0]!.id;
const cycle = async ({ client }: Visitor) =>
  (await client.ask<{ cycles: { id: string }[] }>('{ cycles { id } }')).cycles[0]!.id;

const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'password forgotten', path: '/reset-password' },
  { name: 'invitation', path: '/invitation' },
  { name: 'start of an administrator', as: administrator, path: '/' },
  { name: 'start of a designer', as: designer, path: '/' },
  { name: 'start of a secretariat', as: secretariat, path: '/' },
  { name: 'start of a focal point', as: focalPoint, path: '/' },
  { name: 'start of a team member', as: 'Ministry of Health of Aralia', path: '/' },
  { name: 'start of an analyst', as: 'Analyst of the network', path: '/' },
  { name: 'first steps', as: administrator, path: '/administration' },
  { name: 'organisations', as: administrator, path: '/organisations', stops: 25 },
  {
    name: 'a country',
    as: administrator,
    path: async (visitor) => `/organisations/${await country(visitor)}`,
  },
  { name: 'people', as: focalPoint, path: '/members' },
  { name: 'account', as: focalPoint, path: '/account' },
  { name: 'questionnaires', as: designer, path: '/questionnaires' },
  { name: 'import of a form', as: designer, path: '/questionnaires/import' },
  {
    name: 'a version',
    as: designer,
    path: async (visitor) => `/questionnaires/versions/${await version(visitor)}`,
    stops: 25,
  },
  { name: 'cycles', as: secretariat, path: '/cycles' },
  { name: 'opening a cycle', as: secretariat, path: '/cycles/open' },
  { name: 'a cycle', as: secretariat, path: async (visitor) => `/cycles/${await cycle(visitor)}` },
  { name: 'assessments', as: focalPoint, path: '/assessments' },
  {
    name: 'filling',
    as: focalPoint,
    path: async (visitor) => `/assessments/${await assessment(visitor)}`,
    stops: 25,
  },
  { name: 'sharing', as: focalPoint, path: '/sharing', stops: 25 },
  {
    name: 'profile',
    as: focalPoint,
    path: async (visitor) => `/countries/${await country(visitor)}/profile`,
  },
  {
    name: 'comparison',
    as: secretariat,
    path: async (visitor) => `/compare/${await region(visitor)}`,
    stops: 25,
  },
  {
    name: 'answers below a cell',
    as: secretariat,
    path: async (visitor) =>
      `/compare/${await region(visitor)}/${await country(visitor)}/1?version=${await version(visitor)}`,
    shows: 'How far do national laws prohibit',
  },
  {
    name: 'shared gaps',
    as: secretariat,
    path: async (visitor) => `/compare/${await region(visitor)}/gaps`,
  },
  { name: 'the network', as: 'Analyst of the network', path: '/compare/network' },
  { name: 'the network before a room', as: 'Analyst of the network', path: '/compare/network?present=true' },
  {
    name: 'one shared gap',
    as: secretariat,
    path: async (visitor) => `/compare/${await region(visitor)}/gaps?question=%226.4%22`,
  },
  { name: 'the network by country', as: 'Analyst of the network', path: '/compare/network?rows=countries' },
  { name: 'the profile, for a team', as: 'Ministry of Health of Aralia', path: '/profile' },
  { name: 'a page that does not exist', as: designer, path: '/nowhere' },
];

/** Drawn to the end: the heading stands, nothing is loading. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
}

// Each only looks: both browsers take from the list.
test.describe.configure({ mode: 'parallel' });
for (const { name, as, path, stops, shows } of screens)
  test(`${name}: nothing serious in light, dark and Arabic, large targets, fits 320 px`, async ({
    visit,
  }) => {
    const visitor = await visit(as);
    const { page } = visitor;
    const address = typeof path === 'string' ? path : await path(visitor);
    await page.goto(address);
    await settled(page);
    if (shows !== undefined) await expect(page.getByText(shows).first()).toBeVisible();
    expect.soft(await faults(page), 'light').toEqual([]);
    expect.soft(await smallTargets(page), 'targets below 24 px').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await faults(page, 'color-contrast'), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    if (stops !== undefined)
      expect.soft(await coveredStops(page, stops), 'focus under what sticks').toEqual([]);
    // 1280 px at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await overflow(page), 'at 400 %').toEqual([]);

    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByLabel('Language').first().selectOption('ar');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await settled(page);
    expect.soft(await faults(page), 'Arabic').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), 'Arabic at 320 px').toEqual([]);
    if (as !== undefined)
      await visitor.client.ask('mutation { setPreferences(input: { language: "en" }) { id } }');
  });
