import { useEffect, useSyncExternalStore } from 'react';

let current = '';
const listeners = new Set<() => void>();

function show(title: string) {
  current = title;
  document.title = title ? `${title} · Chorsu` : 'Chorsu';
  for (const listener of listeners) listener();
}

/** Names the thing that a page shows ("Aralia"): last part of the breadcrumb and title of the tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    show(title);
    return () => show('');
  }, [title]);
}

/** What the page on screen calls itself; empty when it has no name of its own. */
export const useShownPageTitle = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => current,
  );
