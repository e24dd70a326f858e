import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Client } from '../api/client.ts';
import { signInAs } from '../api/demonstration.ts';
import { startServer, type RunningServer } from '../api/server.ts';

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The same session, for what a test asks of the server beside the screen. */
  readonly client: Client;
}

interface World {
  /** A browser of its own, signed in as one of the demonstration's accounts; a stranger's without a name. */
  visit(name?: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** What browsers said that they should not have; a test fails when anything stands here at its end. */
  complaints: string[];
}

/** What Chromium writes for every request that goes out without a network, and for a refusal that a screen explains. */
const expected =
  /net::ERR_INTERNET_DISCONNECTED|net::ERR_CONNECTION_RESET|net::ERR_FAILED|status of 4(01|03|04|22)/;

function listenTo(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (message.type() === 'error' && !expected.test(text)) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
}

/** One server with the demonstration for all tests of a file's worker; a violated content policy counts as a complaint. */
export const test = base.extend<World, { server: RunningServer; settings: Record<string, string> }>({
  /** Environment of the server; the demonstration unless a file says otherwise. */
  settings: [{ CHORSU_DEMO: 'on' }, { option: true, scope: 'worker' }],
  server: [
    async ({ settings }, use) => {
      const server = await startServer(settings);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // Playwright wants its first argument taken apart, even where nothing is needed.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    base.expect(complaints).toEqual([]);
  },
  visit: async ({ browser, server, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (name, options = {}) => {
      const context = await browser.newContext({ baseURL: server.url, locale: 'en', ...options });
      opened.push(context);
      listenTo(context, complaints);
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`Content policy: ${violatedDirective} ${blockedURI}`),
        ),
      );
      const client = name === undefined ? undefined : await signInAs(server.url, name);
      if (client) {
        const [key, ...value] = client.cookie.split('=');
        await context.addCookies([
          { name: key!, value: value.join('='), url: server.url, httpOnly: true, sameSite: 'Lax' },
        ]);
      }
      return { context, page: await context.newPage(), client: client as Client };
    });
    for (const context of opened) await context.close();
  },
});

export const expect = base.expect;

/** The card of a question on the filling screen. */
export const cardOf = (page: Page, code: string) => page.locator(`[data-question="${code}"]`);
export const saveMark = (page: Page, code: string) => cardOf(page, code).locator('span[data-state]');
