import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Client } from './client.ts';
import { signInAs } from './demonstration.ts';
import { listen, socketOf, until } from './listening.ts';
import { databaseKinds, startMariadb, type RunningMariadb } from './mariadb.ts';
import { startServer, type RunningServer } from './server.ts';
import { edit, openSmallCycle, send, type SmallCycle } from './small-cycle.ts';

describe.each(databaseKinds)('following an assessment, on %s', (kind) => {
  let mariadb: RunningMariadb | undefined;
  let server: RunningServer;
  let aralia: Client;
  let deputy: Client;
  let cycle: SmallCycle;

  beforeAll(async () => {
    mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
    server = await startServer({
      CHORSU_DEMO: 'on',
      ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
    });
    cycle = await openSmallCycle(server.url);
    aralia = await signInAs(server.url, 'Focal point of Aralia');
    deputy = await signInAs(server.url, 'Deputy focal point of Aralia');
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await mariadb?.stop();
  }, 60_000);

  it('nothing stands beside it that was answered to another questionnaire', async () => {
    const { assessmentAnswers } = await aralia.ask<{
      assessmentAnswers: { earlier: unknown; earlierDate: string | null };
    }>('query ($id: ID!) { assessmentAnswers(id: $id) { earlier earlierDate } }', { id: cycle.assessmentId });
    expect(assessmentAnswers).toEqual({ earlier: null, earlierDate: null });
  });

  it('one hears what others write, and after a broken line exactly what was missed', async () => {
    const { assessmentId: id, institutions } = cycle;
    const holder = institutions[0]!.id;
    const begin = (await send(aralia, id)).sequence;
    const before = edit('year', '1997', holder);
    const live = edit('has_law', 'yes', holder);
    const missed = edit('note', 'Written while the line was down', holder);
    const late = edit('year', '1998', holder, [before.id]);
    await send(deputy, id, before);

    const socket = socketOf(aralia);
    const first = listen(socket, id, begin);
    await until(() => first.changes().length === 1);
    await send(deputy, id, live);
    await until(() => first.changes().length === 2);
    expect(first.changes().map((change) => change.id)).toEqual([before.id, live.id]);
    const reached = first.heard.at(-1)!.sequence;
    socket.terminate();
    await send(deputy, id, missed);

    const again = socketOf(aralia);
    const second = listen(again, id, reached);
    await until(() => second.changes().length === 1);
    await send(deputy, id, late);
    await until(() => second.changes().length === 2);
    expect(second.changes().map((change) => change.id)).toEqual([missed.id, late.id]);
    await again.dispose();
  });

  it('a ministry hears its own sections only, and nothing from the moment on when it is sent away', async () => {
    const { assessmentId: id, institutions } = cycle;
    const health = await signInAs(server.url, 'Ministry of Health of Aralia');
    const ministry = institutions.find(({ code }) => code === 'XAA-health')!;
    const socket = socketOf(health);
    const begin = (await send(aralia, id)).sequence;
    const line = listen(socket, id, begin);
    await until(() => line.heard.length > 0);
    await send(aralia, id, edit('note', 'Not for this ministry', ministry.id));
    await until(() => line.heard.length > 1);
    expect(line.changes()).toEqual([]);
    expect(line.heard.some(({ hasMovedOn }) => hasMovedOn)).toBe(false);

    await aralia.ask(
      'mutation ($id: ID!, $lead: ID!) { assignSection(assessmentId: $id, section: "law", leadId: $lead, contributorIds: []) { id } }',
      { id, lead: ministry.id },
    );
    const own = edit('note', 'For this ministry', ministry.id);
    await send(aralia, id, own);
    await until(() => line.changes().length > 0);
    expect(line.changes().map((change) => change.id)).toEqual([own.id]);
    expect(line.heard.some(({ hasMovedOn }) => hasMovedOn)).toBe(true);

    const { members } = await aralia.ask<{ members: { id: string; accountName: string }[] }>(
      'query ($id: ID!) { members(organisationId: $id) { id accountName } }',
      { id: ministry.id },
    );
    await aralia.ask('mutation ($id: ID!) { endMembership(id: $id) { until } }', members[0]);
    await send(aralia, id, edit('note', 'No longer for this ministry', ministry.id));
    await until(() => line.ending() !== undefined);
    expect(line.ending()).toBeDefined();
    expect(line.changes()).toHaveLength(1);
    await socket.dispose();
  });

  it('nobody from outside follows', async () => {
    for (const name of ['Administrator', 'Analyst of the network', 'Secretariat of Meridian Steppe']) {
      const socket = socketOf(await signInAs(server.url, name));
      const line = listen(socket, cycle.assessmentId, 0);
      await until(() => line.ending() !== undefined);
      expect(line.ending()).toContain('assessment.not-found');
      expect(line.heard).toEqual([]);
      await socket.dispose();
    }
  });

  it('who floods is sent away for a while, with the reason; others hear on', async () => {
    const flooded = await signInAs(server.url, 'Facilitator in Aralia');
    const { closed, raw } = await rawSocketOf(flooded);
    const socket = socketOf(deputy);
    const line = listen(socket, cycle.assessmentId, (await send(aralia, cycle.assessmentId)).sequence);
    await until(() => line.heard.length > 0);
    for (let sent = 0; sent < 2_000; sent += 1) raw.send('{"type":"ping"}');
    expect(await closed).toEqual([1013, 'request.too-many']);
    const again = await rawSocketOf(flooded);
    expect(await again.closed).toEqual([1013, 'request.too-many']);
    const change = edit('note', 'In spite of the flood', cycle.institutions[0]!.id);
    await send(aralia, cycle.assessmentId, change);
    await until(() => line.changes().length > 0);
    expect(line.changes().map(({ id }) => id)).toEqual([change.id]);
    await socket.dispose();
  });
});

/** A socket without a client's manners, greeted. */
async function rawSocketOf(client: Client) {
  const raw = new WebSocket(`${client.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: client.cookie },
  });
  const closed = new Promise<[number, string]>((resolve) =>
    raw.once('close', (code, reason) => resolve([code, reason.toString()])),
  );
  await new Promise((resolve) => raw.once('open', resolve));
  raw.send('{"type":"connection_init"}');
  return { raw, closed };
}
