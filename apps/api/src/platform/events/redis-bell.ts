import type { Id } from '@chorsu/kernel';
import { Redis } from 'ioredis';
import { ProcessBell, type Bell, type BellListener } from './bell.ts';

const channel = 'chorsu:bell';

/** A connection that answers at once or not at all: nobody waits for a Redis that isn't there. */
export function openRedis(url: string, onTrouble: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 1_000,
  });
  redis.on('error', onTrouble);
  return redis;
}

/** For several servers: rings travel over Redis, the own ones too fast to wait for it. */
export class RedisBell implements Bell {
  readonly #here = new ProcessBell();
  readonly #out: Redis;
  readonly #in: Redis;

  constructor(url: string, onTrouble: (error: Error) => void) {
    this.#out = openRedis(url, onTrouble);
    this.#in = new Redis(url);
    this.#in.on('error', onTrouble);
    this.#in.on('message', (_channel, text) => {
      const [stream, sequence] = text.split(' ');
      if (stream) this.#here.ring(stream, Number(sequence));
    });
    this.#in.subscribe(channel).catch(onTrouble);
  }

  ring(stream: Id, sequence: number): void {
    this.#here.ring(stream, sequence);
    this.#out.publish(channel, `${stream} ${sequence}`).catch(() => undefined);
  }

  listen(stream: Id, listener: BellListener): () => void {
    return this.#here.listen(stream, listener);
  }

  async close(): Promise<void> {
    this.#out.disconnect();
    this.#in.disconnect();
    await this.#here.close();
  }
}
