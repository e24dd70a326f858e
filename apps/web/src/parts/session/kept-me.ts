import type { Me } from './me.graphql.ts';

// Who is signed in is kept for this visit only, so that a reload without a network still opens what waits on the
// device; closing the browser forgets it (a shared computer is the default).
const key = 'chorsu.me';

export function keepMe(me: Me): void {
  sessionStorage.setItem(key, JSON.stringify(me));
}

export function forgetMe(): void {
  sessionStorage.removeItem(key);
}

/** Our own JSON of this visit, so its shape is known. */
export function keptMe(): Me | undefined {
  const text = sessionStorage.getItem(key);
  return text ? (JSON.parse(text) as Me) : undefined;
}
