import type { Id } from '@chorsu/kernel';
import type { ReadSql } from '../database/sql.ts';
import type { Bell } from './bell.ts';
import { eventsAfter, latestSequence, type StoredEvent } from './event-log.ts';

/** New events of a stream; empty when nothing came for a while, to say how far the stream is. */
export interface Batch<Payload> {
  readonly events: readonly StoredEvent<Payload>[];
  readonly latest: number;
}

export const heartbeatMilliseconds = 10_000;

/**
 * For a subscription: everything after the given sequence, first what is there, then what comes. A reconnect with the
 * last sequence that was heard misses nothing and hears nothing twice.
 */
export async function* follow<Payload = unknown>(
  sql: ReadSql,
  bell: Bell,
  stream: Id,
  after: number,
): AsyncGenerator<Batch<Payload>, void> {
  let reached = after;
  let wake: () => void = () => undefined;
  let hasRung = true;
  const stop = bell.listen(stream, () => {
    hasRung = true;
    wake();
  });
  try {
    for (;;) {
      hasRung = false;
      const events = await eventsAfter<Payload>(sql, stream, reached);
      const last = events.at(-1)?.sequence ?? reached;
      reached = last;
      yield { events, latest: events.length > 0 ? last : await latestSequence(sql, stream) };
      if (!hasRung && events.length === 0)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, heartbeatMilliseconds).unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  } finally {
    stop();
    wake();
  }
}
