import type { Id } from '@chorsu/kernel';

const lockOf = (tab: Id): string => `chorsu-tab-${tab}`;

/** Holds a Web Lock while the tab lives: the browser lets it go when the tab is closed or killed. Answers its end. */
export async function markTabAlive(tab: Id): Promise<() => void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return () => undefined;
  return new Promise((held) => {
    void locks.request(lockOf(tab), () => new Promise<void>((end) => held(end)));
  });
}

/** False where the browser has no Web Locks: then only this tab can be known to live. */
export async function isTabAlive(tab: Id): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return false;
  const { held } = await locks.query();
  return held?.some(({ name }) => name === lockOf(tab)) ?? false;
}
