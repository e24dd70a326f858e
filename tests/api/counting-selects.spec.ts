import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { root } from '../house/files.ts';
import type { Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { hasMariadb, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';

const folder = join(root, 'libs', 'api-schema', 'documents');
const queries = readdirSync(folder)
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .filter(({ text }) => /^query/m.test(text));

/**
 * The demonstration lists two dozen assessments, eight countries and dozens of organisations: a screen that asked the
 * database once for each of them would need more.
 */
const most = 24;

(hasMariadb ? describe : describe.skip)('what a screen asks of the database', () => {
  let mariadb: RunningMariadb;
  let server: RunningServer;

  beforeAll(async () => {
    mariadb = await startMariadb();
    server = await startServer({ CHORSU_DEMO: 'on', CHORSU_DATABASE_URL: mariadb.newDatabase() });
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb.stop();
  }, 60_000);

  /** Everything that the documents' variables name, as far as this person sees it. */
  async function variablesFor(client: Client): Promise<Record<string, unknown>> {
    const { me, organisations, cycles, assessments } = await client.ask<{
      me: { memberships: { id: string }[] };
      organisations: { id: string; code: string }[];
      cycles: { id: string; version: { id: string } }[];
      assessments: { id: string; country: { code: string } }[];
    }>(
      '{ me { memberships { id } } organisations { id code } cycles { id version { id } } assessments { id country { code } } }',
    );
    const idOf = (code: string) => organisations.find((each) => each.code === code)?.id;
    const own = assessments.find(({ country }) => country.code === 'XAA')?.id;
    const [cycle] = cycles;
    return {
      id: own,
      assessmentId: own,
      countryId: idOf('XAA'),
      regionId: idOf('XMS'),
      organisationId: idOf('XMS'),
      cycleId: cycle?.id,
      versionId: cycle?.version.id,
      membershipId: me.memberships[0]?.id,
      code: 'ABCDEFGH',
    };
  }

  it.each(['Secretariat of Meridian Steppe', 'Focal point of Aralia', 'Administrator'])(
    'doesn’t grow with what it lists, for the %s',
    async (name) => {
      const client = await signInAs(server.url, name);
      const variables = await variablesFor(client);
      const dear: string[] = [];
      for (const { name: document, text } of queries) {
        // Once before: what is kept in memory is no matter here.
        await client.raw(text, variables);
        const before = mariadb.selects();
        await client.raw(text, variables);
        const count = mariadb.selects() - before;
        if (count > most) dear.push(`${document}: ${count}`);
      }
      expect(queries.length).toBeGreaterThan(10);
      expect(dear).toEqual([]);
    },
    120_000,
  );
});
