import 'fake-indexeddb/auto';
import { afterEach, expect, it, jest } from '@jest/globals';
import { newId } from '@chorsu/api-client';
import { cleanup, renderHook } from '@testing-library/react';
import { createClient, Provider } from 'urql';
import { map, pipe } from 'wonka';
import { ownOutbox } from '../outbox/own-outbox.ts';
import { forgetMe, keepMe, keptAccount } from './kept-me.ts';
import type { Me } from './me.graphql.ts';
import { useSignOut } from './sign-out.ts';

let outbox: Awaited<ReturnType<typeof ownOutbox>>;
afterEach(async () => {
  cleanup();
  forgetMe();
  await outbox.close();
});

it('signing out forgets what was kept for reading; the page goes on speaking for its own account while it is there', async () => {
  // All that jsdom does when a page is to be left is to say so.
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const client = createClient({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      () => (operations) =>
        pipe(
          operations,
          map((operation) => ({ operation, data: { signOut: true }, stale: false, hasNext: false })),
        ),
    ],
  });
  const account = newId();
  keepMe({ id: account } as Me);
  outbox = await ownOutbox(account, client);
  await outbox.store.keep('assessment', 1);
  const { result } = renderHook(() => useSignOut(), {
    wrapper: ({ children }) => <Provider value={client}>{children}</Provider>,
  });
  await result.current();
  expect(said.mock.calls.join()).toContain('navigation');
  expect(await outbox.store.kept('assessment')).toBeUndefined();
  expect(keptAccount()).toBe(account);
});
