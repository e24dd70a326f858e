import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { startServer } from '../api/server.ts';
import { browserProgram } from '../api/browser.ts';
import { root } from '../house/files.ts';
import { percentile, type Benchmark } from './benchmark.ts';
import { Demonstration } from './demonstration.ts';
import { openGenerated } from './fill-world.ts';

const keys = { warm: 10, measured: 60 };
const rivalUrl = 'http://rival.localhost/';

interface Typed {
  /** A number on which conditions and calculations rest. */
  readonly number: string;
  /** A long text on which nothing rests. */
  readonly text: string;
}

/** Counts in the page from the keydown event to the task after the next frame was asked for. */
const watchKeys = () => {
  const samples: number[] = [];
  Object.assign(window, { samples });
  window.addEventListener(
    'keydown',
    () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => samples.push(performance.now() - began);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
};
const samplesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { samples: number[] }).samples);

/** A digit and its removal in turns, each making conditions true and false; then words. p95 in milliseconds. */
async function typed(page: Page, { number, text }: Typed): Promise<number> {
  const press = async (key: string) => {
    const before = (await samplesOf(page)).length;
    await page.keyboard.press(key);
    await page.waitForFunction(
      (count) => (window as unknown as { samples: number[] }).samples.length > count,
      before,
    );
    await page.waitForTimeout(30);
  };
  const samples: number[] = [];
  for (const [field, keyOf] of [
    [number, (turn: number) => (turn % 2 === 0 ? '5' : 'Backspace')],
    [text, (turn: number) => 'abcdefghij '[turn % 11]!],
  ] as const) {
    await page.locator(field).first().click();
    for (let turn = 0; turn < keys.warm + keys.measured; turn += 1) await press(keyOf(turn));
    samples.push(...(await samplesOf(page)).slice(-keys.measured));
  }
  return percentile(samples, 0.95);
}

async function openPage(context: BrowserContext): Promise<{ page: Page; kilobytes(): Promise<number> }> {
  const page = await context.newPage();
  await page.addInitScript(watchKeys);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, response.body());
  });
  return {
    page,
    async kilobytes() {
      const bodies = await Promise.all(scripts.values());
      return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
    },
  };
}

/** Builds the rival's page and lets the browser find it at `rivalUrl`, without a server. */
async function serveRival(context: BrowserContext, folder: string): Promise<void> {
  execFileSync('vite', ['build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: join(root, 'tests', 'bench', 'fill'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await context.route(`${rivalUrl}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
  });
}

/**
 * Typing in the generated questionnaire, in Chromium: `fill` against a bare page with one field, `fill.rival` against
 * survey-react-ui (ratio = theirs / ours), `fill.bytes` the scripts until the first question takes input.
 */
export const fill: Benchmark = {
  name: 'fill',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'chorsu-fill-'));
    const settings = { CHORSU_DATA: join(folder, 'data'), CHORSU_DEMO: 'on' };
    const first = await startServer(settings);
    const before = await Demonstration.at(first.url);
    const focalPoint = before.focalPoints()[0]!;
    const client = await before.signIn(focalPoint);
    const { assessments } = await client.ask<{
      assessments: { country: { id: string; regions: { regionId: string }[] } }[];
    }>('{ assessments { country { id regions { regionId } } } }');
    await first.stop();
    const { id: country, regions } = assessments[0]!.country;
    const assessment = openGenerated(join(folder, 'data', 'chorsu.sqlite'), country, regions[0]!.regionId);
    const server = await startServer(settings);
    const browser = await chromium.launch({
      ...(browserProgram ? { executablePath: browserProgram } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const { cookie } = await (await Demonstration.at(server.url)).signIn(focalPoint);
      const [name, ...value] = cookie.split('=');
      await context.addCookies([{ name: name!, value: value.join('='), url: server.url, httpOnly: true }]);
      await serveRival(context, join(folder, 'rival'));

      const bare = await openPage(context);
      await bare.page.setContent('<textarea autofocus></textarea>');
      await bare.page.evaluate(watchKeys);
      const floor = await typed(bare.page, { number: 'textarea', text: 'textarea' });
      await bare.page.close();

      const own = await openPage(context);
      const field = (code: string) => `[data-question="${code}"] :is(input, textarea):enabled`;
      await own.page.goto(`${server.url}/assessments/${assessment}?section=s1`);
      await own.page.locator(field('q1')).first().waitFor();
      const bytes = await own.kilobytes();
      const ours = await typed(own.page, { number: field('q1'), text: field('q9') });
      await own.page.close();

      const other = await openPage(context);
      const theirField = (code: string) => `[data-name="${code}"] :is(input, textarea)`;
      await other.page.goto(rivalUrl);
      await other.page.locator(theirField('q1')).first().waitFor();
      const theirBytes = await other.kilobytes();
      const theirs = await typed(other.page, { number: theirField('q1'), text: theirField('q9') });
      return [
        { name: 'fill', value: ours, unit: 'ms', floor, ratio: ours / floor },
        { name: 'fill.rival', value: ours, unit: 'ms', floor: theirs, ratio: theirs / ours },
        { name: 'fill.bytes', value: bytes, unit: 'kB gz', floor: theirBytes, ratio: bytes / theirBytes },
      ];
    } finally {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
