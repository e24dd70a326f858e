import type { Id, Problem } from '@chorsu/kernel';
import {
  cacheExchange,
  createClient,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type Client,
  type Exchange,
} from '@urql/core';
import { CloseCode, createClient as createSocketClient } from 'graphql-ws';
import { problemOf } from './problem-of.ts';
import { waitBefore } from './socket-wait.ts';
import { trustedDocumentsExchange } from './trusted-documents.ts';

/**
 * Headers that only our own page can send (another site would need a preflight that we refuse), with the account that
 * it shows: the server answers no other that the browser is signed in with.
 */
export const pageHeaders = (account: Id | undefined): Record<string, string> => ({
  'x-chorsu': '1',
  ...(account === undefined ? {} : { 'x-chorsu-account': account }),
});

export interface ApiClientOptions {
  /** Where the api is; the page's own origin in production. */
  readonly origin: string;
  /** Language of the interface, for the words of files and mails that the server makes. */
  readonly language: () => string;
  /** The account that this page shows; the server then answers no other that the browser is signed in with. */
  readonly account: () => Id | undefined;
  /** Hears every refusal, such as that the session has ended. */
  readonly onProblem: (problem: Problem) => void;
  /** False while developing, when the server takes documents that are not registered yet. */
  readonly isTrustedOnly: boolean;
}

/**
 * One socket for all subscriptions, opened with the first of them; it comes back by itself after a lost network. A fault
 * of the server ends them: whoever still wants one asks again.
 */
function socketExchange({ origin, account, onProblem }: ApiClientOptions): Exchange {
  let closedWith: number | undefined;
  let isAccepted = false;
  const socket = createSocketClient({
    connectionParams: () => ({ account: account() }),
    on: {
      connected: () => {
        isAccepted = true;
      },
      // One that was accepted and is closed now had the session before: another tab has signed in anew, and the next
      // one has that session. Only who is let in no more is signed out.
      closed: (event) => {
        closedWith = (event as CloseEvent).code;
        if (closedWith === CloseCode.Forbidden && !isAccepted) onProblem({ code: 'account.signed-out' });
        isAccepted = false;
      },
    },
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) =>
      new Promise((resolve) => setTimeout(resolve, waitBefore(retries, closedWith, Math.random()))),
  });
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables, extensions }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe(
          { query, variables: variables ?? {}, extensions: extensions ?? {} },
          sink,
        ),
      }),
    }),
  });
}

export function createApiClient(options: ApiClientOptions): Client {
  const { origin, language, account, onProblem, isTrustedOnly } = options;
  return createClient({
    url: `${origin}/graphql`,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        ...pageHeaders(account()),
        'accept-language': language(),
      },
    }),
    exchanges: [
      mapExchange({
        onError: (error) => {
          const problem = problemOf(error);
          if (problem) onProblem(problem);
        },
      }),
      cacheExchange,
      ...(isTrustedOnly ? [trustedDocumentsExchange] : []),
      fetchExchange,
      socketExchange(options),
    ],
  });
}
