import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRedis } from '../../platform/events/redis-bell.ts';
import { RedisBrake } from './redis-brake.ts';
import { ProcessBrake, type SignInBrake } from './sign-in-brake.ts';

const hasRedis = existsSync('/usr/bin/redis-server') || process.env['CI'] === 'true';
const start = '2026-11-23T08:00:00.000Z';
const later = '2026-11-23T08:01:00.001Z';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

const fail = async (brake: SignInBrake, times: number, account = 'a') => {
  for (let time = 0; time < times; time += 1) await brake.failed(account, '10.0.0.1', start);
};

/** What holds wherever it counts; each asks for a brake that has counted nothing yet. */
function guessing(fresh: (free?: number) => SignInBrake): void {
  it('is free four times and slows down from the fifth on', async () => {
    const brake = fresh();
    await fail(brake, 4);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(0);
    await fail(brake, 1);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(2);
    await fail(brake, 30);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(900);
  });
  it('does not lock the account out from another address', async () => {
    const brake = fresh();
    await fail(brake, 20);
    expect(await brake.waitFor('a', '10.0.0.2', start)).toBe(0);
  });
  it('does not hinder a workshop behind one address until a hundred failures a minute', async () => {
    const brake = fresh();
    for (let person = 0; person < 100; person += 1) await fail(brake, 1, `person ${person}`);
    expect(await brake.waitFor('someone', '10.0.0.1', start)).toBe(0);
    await fail(brake, 1, 'one more');
    expect(await brake.waitFor('someone', '10.0.0.1', start)).toBe(60);
    expect(await brake.waitFor('someone', '10.0.0.1', later)).toBe(0);
  });
  it('starts anew after a success', async () => {
    const brake = fresh();
    await fail(brake, 10);
    await brake.succeeded('a', '10.0.0.1');
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(0);
  });
  it('is free more often where many may mistype together', async () => {
    const brake = fresh(20);
    await fail(brake, 20);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(0);
    await fail(brake, 1);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(2);
  });
  it('takes back what was no guess, and nothing before it', async () => {
    const brake = fresh();
    await fail(brake, 4);
    for (let time = 0; time < 10; time += 1) {
      expect(await brake.begin('a', '10.0.0.1', start)).toBe(0);
      await brake.takenBack('a', '10.0.0.1', start);
    }
    await fail(brake, 1);
    expect(await brake.waitFor('a', '10.0.0.1', start)).toBe(2);
  });
  it('sent at once is looked at five times', async () => {
    const brake = fresh();
    const waits = await Promise.all(Array.from({ length: 50 }, () => brake.begin('a', '10.0.0.1', start)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
  });
}

it('with one server forgets failures an hour after the wait for them', async () => {
  const brake = new ProcessBrake();
  await fail(brake, 5);
  const muchLater = '2026-11-23T09:00:02.001Z';
  await brake.failed('a', '10.0.0.1', muchLater);
  expect(await brake.waitFor('a', '10.0.0.1', muchLater)).toBe(0);
});

describe('guessing a password, with one server', () => guessing((free) => new ProcessBrake(free)));

(hasRedis ? describe : describe.skip)('guessing a password, with several servers', () => {
  let folder: string;
  let redis: ChildProcess;
  let servers: ReturnType<typeof openRedis>[];
  let made = 0;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'chorsu-redis-'));
    const port = await freePort();
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
      { stdio: 'ignore' },
    );
    servers = [1, 2].map(() => openRedis(`redis://127.0.0.1:${port}`, () => undefined));
    for (const server of servers)
      if (server.status !== 'ready') await new Promise((resolve) => server.once('ready', resolve));
  }, 20_000);
  afterAll(async () => {
    for (const server of servers) server.disconnect();
    if (redis.exitCode === null && redis.signalCode === null) {
      const ended = new Promise((resolve) => redis.once('exit', resolve));
      redis.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const both = (free?: number): [RedisBrake, RedisBrake] => {
    made += 1;
    const name = `spec-${made}`;
    return [new RedisBrake(servers[0]!, name, free), new RedisBrake(servers[1]!, name, free)];
  };

  guessing((free) => both(free)[0]);

  it('is counted together, and forgiven together', async () => {
    const [one, other] = both();
    await fail(one, 3);
    await fail(other, 3);
    expect(await one.waitFor('a', '10.0.0.1', start)).toBe(4);
    expect(await other.begin('a', '10.0.0.1', start)).toBe(4);
    await one.succeeded('a', '10.0.0.1');
    expect(await other.waitFor('a', '10.0.0.1', start)).toBe(0);
  });

  it('sent at once to both is looked at five times', async () => {
    const brakes = both();
    const waits = await Promise.all(
      Array.from({ length: 50 }, (_, place) => brakes[place % 2]!.begin('a', '10.0.0.1', start)),
    );
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
  });

  it('leaves no address or account in Redis, and nothing that stays for ever', async () => {
    const [brake] = both();
    await brake.failed('someone@place.example', '10.1.2.3', start);
    const keys = await servers[0]!.keys('*');
    expect(keys.join(' ')).not.toMatch(/place\.example|10\.1\.2\.3/);
    for (const key of keys) expect(await servers[0]!.pttl(key)).toBeGreaterThan(0);
  });

  it('is counted by each server for itself while Redis is away', async () => {
    const [one, other] = both();
    const ended = new Promise((resolve) => redis.once('exit', resolve));
    redis.kill('SIGKILL');
    await ended;
    await fail(one, 5);
    expect(await one.waitFor('a', '10.0.0.1', start)).toBe(2);
    expect(await other.waitFor('a', '10.0.0.1', start)).toBe(0);
  });
});
