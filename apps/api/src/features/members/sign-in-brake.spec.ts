import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRedis } from '../../platform/events/redis-bell.ts';
import { RedisBrake } from './redis-brake.ts';
import { patience, ProcessBrake, type Patience, type SignInBrake } from './sign-in-brake.ts';

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

/** Fails so often, each time as soon as it may; answers the instant of the last failure. */
const fail = async (brake: SignInBrake, times: number, account = 'a', from = start): Promise<string> => {
  let now = from;
  for (let failed = 0; failed < times;) {
    const seconds = await brake.begin(account, '10.0.0.1', now);
    if (seconds === 0) failed += 1;
    else now = new Date(Date.parse(now) + seconds * 1000).toISOString();
  }
  return now;
};
/** How long the next try would wait; it isn't made. */
const wait = async (brake: SignInBrake, now = start, account = 'a', address = '10.0.0.1') => {
  const seconds = await brake.begin(account, address, now);
  if (seconds === 0) await brake.takenBack(account, address, now);
  return seconds;
};

/** What holds wherever it counts; each asks for a brake that has counted nothing yet. */
function guessing(fresh: (patient?: Patience) => SignInBrake): void {
  it('is free four times and slows down from the fifth on', async () => {
    const brake = fresh();
    await fail(brake, 4);
    expect(await wait(brake)).toBe(0);
    await fail(brake, 1);
    expect(await wait(brake)).toBe(2);
    expect(await wait(brake, await fail(brake, 10))).toBe(900);
  });
  it('does not lock the account out from another address', async () => {
    const brake = fresh();
    await fail(brake, 20);
    expect(await wait(brake, start, 'a', '10.0.0.2')).toBe(0);
  });
  it('does not hinder a workshop behind one address until a hundred failures a minute', async () => {
    const brake = fresh();
    for (let person = 0; person < 100; person += 1) await fail(brake, 1, `person ${person}`);
    expect(await wait(brake, start, 'someone')).toBe(0);
    await fail(brake, 1, 'one more');
    expect(await wait(brake, start, 'someone')).toBe(60);
    expect(await wait(brake, later, 'someone')).toBe(0);
  });
  it('starts anew after a success', async () => {
    const brake = fresh();
    const last = await fail(brake, 10);
    await brake.succeeded('a', '10.0.0.1');
    expect(await wait(brake, last)).toBe(0);
  });
  it('is free more often where many may mistype together, and in a room nobody waits for long', async () => {
    const brake = fresh(patience.room);
    await fail(brake, 20);
    expect(await wait(brake)).toBe(0);
    await fail(brake, 1);
    expect(await wait(brake)).toBe(2);
    expect(await wait(brake, await fail(brake, 10))).toBe(30);
  });
  it('takes back what was no guess, and nothing before it', async () => {
    const brake = fresh();
    await fail(brake, 4);
    for (let time = 0; time < 10; time += 1) {
      expect(await brake.begin('a', '10.0.0.1', start)).toBe(0);
      await brake.takenBack('a', '10.0.0.1', start);
    }
    await fail(brake, 1);
    expect(await wait(brake)).toBe(2);
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
  await fail(brake, 1, 'a', muchLater);
  expect(await wait(brake, muchLater)).toBe(0);
});

it('with one server remembers ten thousand, those who failed last', async () => {
  const brake = new ProcessBrake();
  await fail(brake, 5, 'first');
  for (let other = 0; other < 10_000; other += 1) await brake.begin('other', `place ${other}`, start);
  await fail(brake, 5, 'last');
  expect([await wait(brake, start, 'last'), await wait(brake, start, 'first')]).toEqual([2, 0]);
});

describe('guessing a password, with one server', () => guessing((patient) => new ProcessBrake(patient)));

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

  const both = (patient?: Patience): [RedisBrake, RedisBrake] => {
    made += 1;
    const name = `spec-${made}`;
    return [new RedisBrake(servers[0]!, name, patient), new RedisBrake(servers[1]!, name, patient)];
  };

  guessing((patient) => both(patient)[0]);

  it('is counted together, and forgiven together', async () => {
    const [one, other] = both();
    await fail(one, 3);
    const last = await fail(other, 3);
    expect([await wait(one, last), await wait(other, last)]).toEqual([4, 4]);
    await one.succeeded('a', '10.0.0.1');
    expect(await wait(other, last)).toBe(0);
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
    await brake.begin('someone@place.example', '10.1.2.3', start);
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
    expect([await wait(one), await wait(other)]).toEqual([2, 0]);
  });
});
