import { useCallback } from 'react';

/** Goes into the platform with a fresh page: nothing of the person before stays in memory. */
export function useEnter(next: string | undefined): () => void {
  return useCallback(() => location.assign(next ?? '/'), [next]);
}
