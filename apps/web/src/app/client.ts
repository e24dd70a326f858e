import { createApiClient } from '@chorsu/api-client';
import { forgetMe } from '../parts/session/kept-me.ts';

export const makeClient = () =>
  createApiClient({
    origin: location.origin,
    language: () => document.documentElement.lang,
    isTrustedOnly: import.meta.env.PROD,
    onProblem: ({ code }) => {
      if (code !== 'account.signed-out' || location.pathname === '/sign-in') return;
      forgetMe();
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
    },
  });
