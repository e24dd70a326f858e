import type { Id } from '@chorsu/kernel';
import type { WriteContext } from '../context/request-context.ts';
import { refuse } from '../context/problem-error.ts';
import type { Recorded } from './recorder.ts';
import { redactedKind } from './verify.ts';

/**
 * Empties payload and salt of events, and says so in the same stream: by whom and why. The chain still verifies, since
 * it holds only the digests, and a digest without its salt says nothing. The caller empties its own projections.
 */
export async function redact(
  ctx: WriteContext,
  stream: Id,
  events: readonly Id[],
  { reason, path }: { readonly reason: string; readonly path?: string },
): Promise<Recorded> {
  for (const event of events) {
    const count = await ctx.sql.run(
      'UPDATE `event` SET `payload` = NULL, `salt` = NULL WHERE `id` = ? AND `stream` = ?',
      [event, stream],
    );
    if (count === 0) refuse('event.not-found');
  }
  return ctx.record(stream, {
    kind: redactedKind,
    ...(path === undefined ? {} : { path }),
    payload: { events, reason },
  });
}
