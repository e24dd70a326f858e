import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { forgetMe, keepMe, keptAccount } from './kept-me.ts';
import type { Me } from './me.graphql.ts';
import { leaveForSignIn } from './session-ended.ts';

afterEach(() => {
  jest.useRealTimers();
  forgetMe();
});

describe('a page whose session has ended', () => {
  it('goes on speaking for its own account while it is still there', () => {
    jest.useFakeTimers();
    // All that jsdom does when a page is to be left is to say so.
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    keepMe({ id: 'own' } as Me);
    leaveForSignIn();
    jest.runAllTimers();
    expect(said.mock.calls.join()).toContain('navigation');
    expect(keptAccount()).toBe('own');
  });
});
