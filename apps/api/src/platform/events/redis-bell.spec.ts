import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Bell } from './bell.ts';
import { ProcessBell } from './bell.ts';
import { RedisBell } from './redis-bell.ts';

const hasRedis = existsSync('/usr/bin/redis-server') || process.env['CI'] === 'true';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Rings again and again, since a server that has only just connected may miss the first. */
async function heardBy(listening: Bell, ringing: Bell): Promise<number> {
  let heard: ((sequence: number) => void) | undefined;
  const arrived = new Promise<number>((resolve) => {
    heard = resolve;
  });
  const stop = listening.listen('stream', (sequence) => heard?.(sequence));
  const again = setInterval(() => ringing.ring('stream', 7), 20);
  try {
    return await arrived;
  } finally {
    clearInterval(again);
    stop();
  }
}

describe('the bell within one server', () => {
  it('is heard by who listens to the stream, until they stop', () => {
    const bell = new ProcessBell();
    const heard: number[] = [];
    const stop = bell.listen('a', (sequence) => heard.push(sequence));
    bell.ring('a', 1);
    bell.ring('b', 2);
    stop();
    bell.ring('a', 3);
    expect(heard).toEqual([1]);
  });
});

(hasRedis ? describe : describe.skip)('the bell over Redis', () => {
  let folder: string;
  let redis: ChildProcess;
  let bells: readonly [RedisBell, RedisBell];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chorsu-redis-'));
    const port = await freePort();
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      {
        stdio: 'ignore',
      },
    );
    const url = `redis://127.0.0.1:${port}`;
    bells = [new RedisBell(url, () => undefined), new RedisBell(url, () => undefined)];
  });
  afterAll(async () => {
    for (const bell of bells) await bell.close();
    const ended = new Promise((resolve) => redis.once('exit', resolve));
    redis.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('is heard on the other server and on the own', async () => {
    const [one, other] = bells;
    expect(await heardBy(other, one)).toBe(7);
    expect(await heardBy(one, one)).toBe(7);
  }, 15_000);
});
