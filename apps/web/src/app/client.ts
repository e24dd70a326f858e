import { createApiClient } from '@chorsu/api-client';
import { forgetMe } from '../parts/session/kept-me.ts';

/** Refusals that mean: nobody is signed in any more. */
const ended = new Set(['session.required', 'session.ended']);

export const makeClient = () =>
  createApiClient({
    origin: location.origin,
    language: () => document.documentElement.lang,
    isTrustedOnly: import.meta.env.PROD,
    onProblem: ({ code }) => {
      if (!ended.has(code) || location.pathname === '/sign-in') return;
      forgetMe();
      location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`);
    },
  });
