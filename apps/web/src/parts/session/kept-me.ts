import type { Me } from './me.graphql.ts';

// Who is signed in is kept for this visit only, so that a reload without a network still opens what waits on the
// device; closing the browser forgets it (a shared computer is the default).
const key = 'chorsu.me';

let shown: Me | undefined;

export function keepMe(me: Me): void {
  shown = me;
  try {
    sessionStorage.setItem(key, JSON.stringify(me));
  } catch {
    // No room: then a reload needs the network.
  }
}

export function forgetMe(): void {
  shown = undefined;
  sessionStorage.removeItem(key);
}

/** Our own JSON of this visit, so its shape is known. */
export function keptMe(): Me | undefined {
  if (shown) return shown;
  const text = sessionStorage.getItem(key);
  shown = text ? (JSON.parse(text) as Me) : undefined;
  return shown;
}

/** The account that this page shows. */
export const keptAccount = (): Me['id'] | undefined => keptMe()?.id;
