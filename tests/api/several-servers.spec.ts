import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from './client.ts';
import { chorsu } from './command.ts';
import { signInAs } from './demonstration.ts';
import { listen, socketOf, until } from './listening.ts';
import { hasMariadb, startMariadb, type RunningMariadb } from './mariadb.ts';
import { hasRedis, startRedis, type RunningRedis } from './redis.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, type SmallCycle } from './small-cycle.ts';

/** One database, one Redis, two servers that begin in the same moment on nothing. */
(hasMariadb && hasRedis ? describe : describe.skip)('two servers on one database', () => {
  let mariadb: RunningMariadb;
  let redis: RunningRedis;
  let settings: Record<string, string>;
  const folders = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `chorsu-server-${name}-`)));
  let one: RunningServer;
  let two: RunningServer;
  let cycle: SmallCycle;
  let here: Client;
  let there: Client;

  /** The same browser at the other server. */
  const moved = (client: Client, { url }: RunningServer): Client => new Client(url, client.cookie);

  beforeAll(async () => {
    [mariadb, redis] = await Promise.all([startMariadb(), startRedis()]);
    settings = {
      CHORSU_DEMO: 'on',
      CHORSU_DATABASE_URL: mariadb.newDatabase(),
      CHORSU_REDIS_URL: redis.url,
    };
    [one, two] = (await Promise.all(
      folders.map((folder) => startServer({ ...settings, CHORSU_DATA: folder })),
    )) as [RunningServer, RunningServer];
    cycle = await openSmallCycle(one.url);
    here = await signInAs(one.url, 'Focal point of Aralia');
    there = moved(here, two);
  }, 240_000);
  afterAll(async () => {
    await Promise.all([one?.stop(), two?.stop()]);
    await Promise.all([mariadb?.stop(), redis?.stop()]);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('a session of one is one of the other, until it ends', async () => {
    const client = await signInAs(one.url, 'Deputy focal point of Aralia');
    const elsewhere = moved(client, two);
    const { me } = await elsewhere.ask<{ me: { name: string } | null }>('{ me { name } }');
    expect(me?.name).toBe('Deputy focal point of Aralia');
    await client.ask('mutation { signOut }');
    let isIn = true;
    const deadline = Date.now() + 8_000;
    while (isIn && Date.now() < deadline)
      isIn = (await elsewhere.ask<{ me: object | null }>('{ me { name } }')).me !== null;
    expect(isIn).toBe(false);
  });

  it('who follows at one hears at once what is saved at the other', async () => {
    const { assessmentId: id, institutions } = cycle;
    const socket = socketOf(there);
    const line = listen(socket, id, (await send(here, id)).sequence);
    await until(() => line.heard.length > 0);
    const change = edit('year', '1997', institutions[0]!.id);
    await send(here, id, change);
    // Gives up after eight seconds: before the ten after which a lost bell heals.
    await until(() => line.changes().length > 0);
    expect(line.changes().map((heard) => heard.id)).toEqual([change.id]);
    await socket.dispose();
  });

  it('both save at once into one sequence without a gap, and the chain verifies', async () => {
    const { assessmentId: id, institutions } = cycle;
    const begin = (await send(here, id)).sequence;
    const sent = await Promise.all(
      Array.from({ length: 80 }, (_, index) =>
        send(index % 2 ? here : there, id, edit('note', `Text ${index}`, institutions[0]!.id)),
      ),
    );
    const sequences = sent.map(({ outcomes }) => outcomes[0]!.sequence!).sort((a, b) => a - b);
    expect(sequences).toEqual(Array.from({ length: 80 }, (_, index) => begin + index + 1));
    const { code, output } = chorsu(['log', 'verify', '--json'], { ...settings, CHORSU_DATA: folders[0]! });
    expect({ code, ...(JSON.parse(output) as object) }).toMatchObject({ code: 0, findings: [] });
  }, 60_000);

  it('one that stops finishes what it has taken; the other goes on', async () => {
    const { assessmentId: id, institutions } = cycle;
    const holder = institutions[0]!.id;
    const changes = Array.from({ length: 60 }, (_, index) => edit('note', `Stopping ${index}`, holder));
    const saves = changes.map((change) =>
      send(here, id, change).then(
        () => change.id,
        () => undefined,
      ),
    );
    await Promise.race(saves);
    await one.stop();
    const acknowledged = (await Promise.all(saves)).filter((id) => id !== undefined);
    expect(acknowledged.length).toBeGreaterThan(0);
    const again = await send(there, id, ...changes);
    const outcomes = new Map(again.outcomes.map((outcome) => [outcome.id, outcome.outcome]));
    expect(acknowledged.map((changeId) => outcomes.get(changeId))).toEqual(acknowledged.map(() => 'known'));
  }, 60_000);

  it('a save after the database was away is taken again', async () => {
    const { assessmentId: id, institutions } = cycle;
    const change = edit('note', 'In the middle of it', institutions[0]!.id);
    const lost = Promise.allSettled(Array.from({ length: 20 }, () => send(there, id, change)));
    await mariadb.crash();
    await lost;
    const ready = async () => (await fetch(`${two.url}/ready`)).status;
    expect(await ready()).toBe(200);
    const { outcomes } = await send(there, id, change);
    expect(['applied', 'to_reconcile', 'known']).toContain(outcomes[0]!.outcome);
    const { code, output } = chorsu(['log', 'verify', '--json'], { ...settings, CHORSU_DATA: folders[0]! });
    expect({ code, ...(JSON.parse(output) as object) }).toMatchObject({ code: 0, findings: [] });
  }, 60_000);
});
