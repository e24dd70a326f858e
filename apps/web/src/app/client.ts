import { createApiClient } from '@chorsu/api-client';
import { keptAccount } from '../parts/session/kept-me.ts';
import { leaveForSignIn } from '../parts/session/session-ended.ts';

export const makeClient = () =>
  createApiClient({
    origin: location.origin,
    language: () => document.documentElement.lang,
    account: keptAccount,
    isTrustedOnly: import.meta.env.PROD,
    onProblem: ({ code }) => {
      if (code === 'account.signed-out' && location.pathname !== '/sign-in') leaveForSignIn();
    },
  });
