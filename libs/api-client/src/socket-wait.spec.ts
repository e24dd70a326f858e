import { describe, expect, it } from '@jest/globals';
import { SENT_AWAY, waitBefore } from './socket-wait.ts';

describe('the wait before a lost socket is opened again', () => {
  it('doubles, up to half a minute however long it lasts', () =>
    expect([0, 1, 2, 5, 40, 2_000].map((retries) => waitBefore(retries, 1006, 0))).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000, 30_000,
    ]));
  it('is the whole minute of the server for who was sent away for too much', () =>
    expect([waitBefore(0, SENT_AWAY, 0), waitBefore(0, SENT_AWAY, 1)]).toEqual([60_000, 63_000]));
});
