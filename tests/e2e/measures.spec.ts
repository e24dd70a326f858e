import { faults } from './faults.ts';
import { coveredStops, overflow, smallTargets } from './measures.ts';
import { expect, test } from './world.ts';

test('planted faults are found: contrast, a small target, what sticks over the focus, what is too wide', async ({
  visit,
}) => {
  const { page } = await visit();
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => {
    const plant = (tag: string, text: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.body.appendChild(document.createElement(tag));
      element.textContent = text;
      Object.assign(element.style, style);
    };
    plant('p', 'pale', { color: '#dddddd', background: '#ffffff' });
    plant('button', 'x', { width: '10px', height: '10px', padding: '0' });
    plant('p', 'wide', { width: '700px' });
    plant('aside', '', { position: 'fixed', inset: '0', zIndex: '9', background: '#ffffff' });
  });
  expect((await coveredStops(page, 2)).length).toBeGreaterThan(0);
  await page.evaluate(() => document.querySelector('aside')!.remove());
  expect(await faults(page, 'color-contrast')).toEqual([expect.stringContaining('color-contrast')]);
  expect(await smallTargets(page)).toEqual([expect.stringContaining('“x” 10 × 10')]);
  await page.setViewportSize({ width: 320, height: 256 });
  expect((await overflow(page))[0]).toMatch(/in 320 px/);
});

test('a script that breaks the content policy is a complaint', async ({ visit, complaints }) => {
  const { page } = await visit();
  await page.goto('/sign-in');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.planted = true';
    document.body.append(script);
  });
  await expect.poll(() => complaints.join(' ')).toContain('Content policy');
  complaints.length = 0;
});
