import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Refused, type Client } from './client.ts';
import { chorsu } from './command.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { createUser, signInAs } from './people.ts';
import { startServer, type RunningServer } from './server.ts';

describe.each(databaseKinds)('what is acknowledged, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let settings: Record<string, string>;
  let server: RunningServer | undefined;
  let client: Client;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    settings = {
      CHORSU_DATA: mkdtempSync(join(tmpdir(), 'chorsu-durability-')),
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    };
    createUser(settings, 'administrator');
    server = await startServer(settings);
    client = await signInAs(server.url, 'administrator');
  }, 120_000);

  afterAll(async () => {
    await server?.stop();
    await mariadb?.stop();
    rmSync(settings['CHORSU_DATA']!, { recursive: true, force: true });
  }, 60_000);

  const save = (code: string) =>
    client.ask('mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { id } }', {
      input: { kind: 'institution', code, name: { en: code }, timeZone: 'UTC' },
    });
  const stored = async (): Promise<Set<string>> => {
    const { organisations } = await client.ask<{ organisations: { code: string }[] }>(
      '{ organisations(kind: institution) { code } }',
    );
    return new Set(organisations.map(({ code }) => code));
  };
  const verified = () => {
    const { code, output } = chorsu(['log', 'verify', '--json'], settings);
    return { code, ...(JSON.parse(output) as { findings: unknown[] }) };
  };

  it('is there when fifty come at once and every third is refused after its first write', async () => {
    await save('TAKEN');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        save(index % 3 === 0 ? 'TAKEN' : `AT-ONCE-${index}`).then(
          () => 'saved',
          (error: unknown) => (error instanceof Refused ? error.code : String(error)),
        ),
      ),
    );
    expect(outcomes).toEqual(
      outcomes.map((_, index) => (index % 3 === 0 ? 'organisation.code-taken' : 'saved')),
    );
    const codes = await stored();
    expect(codes.size).toBe(1 + outcomes.filter((outcome) => outcome === 'saved').length);
    expect(verified()).toMatchObject({ code: 0, findings: [] });
  }, 60_000);

  it('is there after the process was killed in the middle of two hundred saves, and the chain verifies', async () => {
    const acknowledged: string[] = [];
    let next = 0;
    const worker = async () => {
      while (next < 200) {
        const code = `KILLED-${(next += 1)}`;
        await save(code);
        acknowledged.push(code);
        if (acknowledged.length === 90) server!.process.kill('SIGKILL');
      }
    };
    const died = new Promise((resolve) => server!.process.once('exit', resolve));
    await Promise.allSettled(Array.from({ length: 16 }, worker));
    await died;
    expect(acknowledged.length).toBeGreaterThanOrEqual(90);
    expect(acknowledged.length).toBeLessThan(200);
    await mariadb?.crash();
    server = await startServer(settings);
    client.moveTo(server.url);
    const codes = await stored();
    expect(acknowledged.filter((code) => !codes.has(code))).toEqual([]);
    expect(verified()).toMatchObject({ code: 0, findings: [] });
  }, 120_000);

  it('stands in a schema that says the same as the code', () => {
    const { code, output } = chorsu(['schema', 'check'], settings);
    expect({ code, output }).toEqual({ code: 0, output: 'The database is as the code says.\n' });
  });
});
