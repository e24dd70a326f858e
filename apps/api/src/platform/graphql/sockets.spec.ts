import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Id } from '@chorsu/kernel';
import { Module } from '@nestjs/common';
import { Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import { WebSocket } from 'ws';
import { startApplication, type Application } from '../application.ts';
import { readConfig } from '../config/config.ts';
import { newId } from '../context/id.ts';
import type { Feature } from '../feature.ts';
import { createLog } from '../observability/log.ts';
import { Public } from './public.decorator.ts';

@Resolver()
class TickingResolver {
  @Public()
  @Query(() => Int)
  now(): number {
    return 0;
  }

  @Subscription(() => Int, { resolve: (tick: number) => tick })
  async *ticked(): AsyncGenerator<number> {
    yield 1;
    await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
  }
}

@Module({ providers: [TickingResolver] })
class TestModule {}

const feature: Feature = {
  name: 'test',
  module: TestModule,
  entities: [],
  migrations: [],
  personOf: (_sql, accountId, today) => Promise.resolve({ accountId, today, memberships: [] }),
};

const lines: string[] = [];
let folder: string;
let application: Application;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'chorsu-sockets-'));
  application = await startApplication({
    config: readConfig({ CHORSU_ENV: 'test', CHORSU_DATA: folder, PORT: '0' }),
    features: [feature],
    log: createLog({ environment: 'production' }, { write: (line) => lines.push(line) }),
  });
}, 30_000);
afterAll(async () => {
  await application.stop();
  rmSync(folder, { recursive: true });
});

const signIn = (account: Id) =>
  application.foundation.sessions.start({ account, device: 'spec', isOwnDevice: false, isPending: false });

/** A browser's socket, open and not greeted yet. */
async function open(token: string) {
  const socket = new WebSocket(`${application.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { cookie: `chorsu=${token}` },
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  const say = (message: object) => socket.send(JSON.stringify(message));
  const heard: { type: string; id?: string; payload?: unknown }[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
  const hears = async (count: number) => {
    while (heard.length < count && socket.readyState === WebSocket.OPEN)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return heard.map(({ type }) => type);
  };
  const subscribe = (id: string) =>
    say({ type: 'subscribe', id, payload: { query: 'subscription { ticked }' } });
  return { socket, closed, say, heard, hears, subscribe };
}

async function greeted(token: string) {
  const line = await open(token);
  line.say({ type: 'connection_init' });
  await line.hears(1);
  return line;
}

describe('a socket', () => {
  it('whose session got a new token is sent away to come back with it; for good when the session ended', async () => {
    const account = newId();
    const { sessions, actors } = application.foundation;
    const { id, token } = await signIn(account);
    const line = await greeted(token);
    expect(await line.hears(1)).toEqual(['connection_ack']);
    const renewed = await sessions.keepOnly(account, id);
    actors.forget();
    line.subscribe('1');
    expect(await line.closed).toBe(1012);
    expect(await (await greeted(token)).closed).toBe(4403);
    const again = await greeted(renewed);
    expect(await again.hears(1)).toEqual(['connection_ack']);
    await sessions.endAll(account);
    actors.forget();
    again.subscribe('1');
    expect(await again.closed).toBe(4403);
  });

  it('carries fifty subscriptions at once, and tells the next one that it is too many', async () => {
    const line = await greeted((await signIn(newId())).token);
    for (let place = 1; place <= 51; place += 1) line.subscribe(String(place));
    await line.hears(52);
    expect(line.heard.filter(({ type }) => type === 'next')).toHaveLength(50);
    expect(line.heard.filter(({ type }) => type === 'error')).toEqual([
      { type: 'error', id: '51', payload: [{ message: 'request.too-many' }] },
    ]);
    line.say({ type: 'complete', id: '1' });
    line.subscribe('52');
    await line.hears(53);
    expect(line.heard.at(-1)).toMatchObject({ type: 'next', id: '52' });
    line.socket.terminate();
  });

  it('before it has said whose it is counts by where it comes from, whatever cookie it brings', async () => {
    const made = await Promise.all(Array.from({ length: 301 }, (_, place) => open(`made-up-${place}`)));
    expect(await Promise.race(made.map(({ closed }) => closed))).toBe(1013);
    for (const { socket } of made) socket.terminate();
    await Promise.all(made.map(({ closed }) => closed));
    const line = await greeted((await signIn(newId())).token);
    expect(await line.hears(1)).toEqual(['connection_ack']);
    line.socket.terminate();
  });

  it('that breaks is one short line of our log, and ends nobody else', async () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { token } = await signIn(newId());
    const raw = ({ socket }: { socket: WebSocket }) => (socket as unknown as { _socket: Socket })._socket;
    const tooLarge = 'x'.repeat(70_000);
    const before = lines.length;
    try {
      const large = await greeted(token);
      large.socket.send(tooLarge);
      expect(await large.closed).toBe(1009);
      const garbled = await greeted(token);
      raw(garbled).write('no frame at all');
      expect(await garbled.closed).toBe(1002);
      const gone = await greeted(token);
      for (let sent = 0; sent < 50; sent += 1) gone.say({ type: 'ping' });
      raw(gone).resetAndDestroy();
      await gone.closed;
      // Whoever is sent away for too many sockets may send on all the same.
      const many = await Promise.all(Array.from({ length: 32 }, () => greeted(token)));
      for (const { socket } of many) socket.send(tooLarge);
      expect(new Set(await Promise.all(many.map(({ closed }) => closed)))).toEqual(new Set([1009, 1013]));
      expect((await fetch(`${application.url}/health`)).status).toBe(200);
      expect(printed).not.toHaveBeenCalled();
    } finally {
      printed.mockRestore();
    }
    const told = lines.slice(before);
    expect(told.filter((line) => line.includes('a socket broke')).length).toBeGreaterThanOrEqual(2);
    expect(told.filter((line) => line.length > 200 || line.includes('    at '))).toEqual([]);
  });
});
