import { createHash } from 'node:crypto';
import type { Instant } from '@chorsu/kernel';
import type { Redis } from 'ioredis';
import {
  crowdFailures,
  crowdWindow,
  pairKept,
  patience,
  ProcessBrake,
  type Patience,
  type SignInBrake,
} from './sign-in-brake.ts';

/** One step on the server, so that guesses sent to several of us at once are counted one after the other. */
const count = `
local now, mode, free, longest = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local failures = tonumber(redis.call('HGET', KEYS[1], 'failures') or '0')
local untilPair = tonumber(redis.call('HGET', KEYS[1], 'until') or '0')
local crowd = tonumber(redis.call('HGET', KEYS[2], 'failures') or '0')
local since = tonumber(redis.call('HGET', KEYS[2], 'since') or '0')
if mode == 'succeeded' then
  redis.call('DEL', KEYS[1])
  if crowd > 0 then redis.call('HINCRBY', KEYS[2], 'failures', -1) end
  return 0
end
if mode == 'takenBack' then
  if failures > 0 then
    redis.call('HSET', KEYS[1], 'failures', failures - 1, 'until', string.format('%.0f', now))
    redis.call('PEXPIRE', KEYS[1], ${pairKept})
  end
  if crowd > 0 then redis.call('HINCRBY', KEYS[2], 'failures', -1) end
  return 0
end
local untilAddress = crowd > ${crowdFailures} and since + ${crowdWindow} or 0
local seconds = math.max(0, math.ceil((math.max(untilPair, untilAddress) - now) / 1000))
if seconds > 0 then return seconds end
failures = failures + 1
local wait = failures <= free and 0 or math.min(longest, 2 ^ (failures - free)) * 1000
redis.call('HSET', KEYS[1], 'failures', failures, 'until', string.format('%.0f', now + wait))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', wait + ${pairKept}))
if now - since > ${crowdWindow} then
  redis.call('HSET', KEYS[2], 'failures', 1, 'since', string.format('%.0f', now))
  redis.call('PEXPIRE', KEYS[2], ${2 * crowdWindow})
else
  redis.call('HINCRBY', KEYS[2], 'failures', 1)
end
return 0`;

type Mode = 'begin' | 'succeeded' | 'takenBack';

/** Who and from where stays out of Redis: keys hold digests. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * For several servers: counts live in Redis, under the name of what is guessed at. Where Redis doesn't answer each
 * server counts by itself, so that nobody is locked out and no door stands open.
 */
export class RedisBrake implements SignInBrake {
  readonly #here: ProcessBrake;

  constructor(
    readonly redis: Redis,
    readonly name: string,
    readonly patient: Patience = patience.one,
  ) {
    this.#here = new ProcessBrake(patient);
  }

  async begin(account: string, address: string, now: Instant): Promise<number> {
    return (await this.#count('begin', account, address, now)) ?? this.#here.begin(account, address, now);
  }

  async succeeded(account: string, address: string): Promise<void> {
    await this.#here.succeeded(account, address);
    await this.#count('succeeded', account, address);
  }

  async takenBack(account: string, address: string, now: Instant): Promise<void> {
    const counted = await this.#count('takenBack', account, address, now);
    if (counted === undefined) await this.#here.takenBack(account, address, now);
  }

  /** undefined: Redis doesn't answer. */
  async #count(mode: Mode, account: string, address: string, now?: Instant): Promise<number | undefined> {
    const key = (what: string): string => `chorsu:brake:${this.name}:${digest(what)}`;
    const at = String(now === undefined ? 0 : Date.parse(now));
    try {
      const keys = [key(`${account}\n${address}`), key(address)];
      const { free, longest } = this.patient;
      return Number(await this.redis.eval(count, 2, ...keys, at, mode, String(free), String(longest)));
    } catch {
      return undefined;
    }
  }
}
