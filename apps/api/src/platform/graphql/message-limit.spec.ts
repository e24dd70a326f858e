import { describe, expect, it } from '@jest/globals';
import { MessageLimit, messagesAMinute, mostSockets } from './message-limit.ts';

const begin = Date.parse('2026-03-01T08:00:00.000Z');

describe('messages over sockets', () => {
  it('are counted by session over all its sockets, a minute at a time', () => {
    let now = begin;
    const limit = new MessageLimit(() => new Date(now));
    const sent = Array.from({ length: messagesAMinute }, () => limit.take('a'));
    expect(sent).not.toContain(false);
    expect([limit.take('a'), limit.take('b')]).toEqual([false, true]);
    now += 59_999;
    expect(limit.take('a')).toBe(false);
    now += 1;
    expect(limit.take('a')).toBe(true);
  });

  it('come over so many sockets at most, of those that are open', () => {
    const limit = new MessageLimit(() => new Date(begin));
    const opened = Array.from({ length: mostSockets }, () => limit.open('a'));
    expect(opened.every(({ isAllowed }) => isAllowed)).toBe(true);
    const more = limit.open('a');
    expect(more.isAllowed).toBe(false);
    more.closed();
    opened[0]!.closed();
    expect([limit.open('a').isAllowed, limit.open('b').isAllowed]).toEqual([true, true]);
  });
});
