/** "Try again later" of the registry of closing codes: the server was asked for too much. */
export const SENT_AWAY = 1013;

const longest = 30_000;
/** The server counts by the minute. */
const afterSentAway = 60_000;

/**
 * Milliseconds before a lost socket is opened again: twice as long each time, half a minute at most, so that a laptop
 * that was closed overnight doesn't wait for hours. Who was sent away for too much stays away for the server's minute.
 * `chance` (0 … 1) spreads the clients of a server that came back.
 */
export function waitBefore(retries: number, closedWith: number | undefined, chance: number): number {
  const least = closedWith === SENT_AWAY ? afterSentAway : Math.min(longest, 1_000 * 2 ** retries);
  return least + Math.round(chance * 3_000);
}
