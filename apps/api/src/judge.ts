import type { Judge } from './platform/context/actor.ts';

/** Whoever is signed in may look; only the server itself changes, until a policy of the core says more. */
export const judge: Judge = (person, permission) => person !== undefined && permission.endsWith('.view');
