import { describe, expect, it } from '@jest/globals';
import { MessageLimit } from './message-limit.ts';

const begin = Date.parse('2026-03-01T08:00:00.000Z');
const most = { messagesAMinute: 600, sockets: 30 };

describe('messages over sockets', () => {
  it('are counted by key over all its sockets, a minute at a time', () => {
    let now = begin;
    const limit = new MessageLimit(most, () => new Date(now));
    const [one, same, other] = ['a', 'a', 'b'].map((key) => limit.open(key));
    const sent = Array.from({ length: most.messagesAMinute }, () => one!.take());
    expect(sent).not.toContain(false);
    expect([one!.take(), same!.take(), other!.take()]).toEqual([false, false, true]);
    now += 59_999;
    expect(one!.take()).toBe(false);
    now += 1;
    expect([one!.take(600), same!.take(599), other!.take(600)]).toEqual([true, false, true]);
  });

  it('come over so many sockets at most, of those that are open', () => {
    let now = begin;
    const limit = new MessageLimit(most, () => new Date(now));
    const opened = Array.from({ length: most.sockets }, () => limit.open('a'));
    expect(opened.every(({ isAllowed }) => isAllowed)).toBe(true);
    const more = limit.open('a');
    expect(more.isAllowed).toBe(false);
    more.closed();
    opened[0]!.closed();
    expect([limit.open('a').isAllowed, limit.open('b').isAllowed]).toEqual([true, true]);
    now += 600_000;
    expect(limit.open('a').isAllowed).toBe(false);
  });
});
