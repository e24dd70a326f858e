import { useNavigate } from '@tanstack/react-router';
import type { CompareSearch } from './compare-search.ts';
import { usePresentKey } from './use-present-key.ts';

/**
 * How a page begins to be shown to a room, by p too, and how one leaves; its address holds which of the two it is. The
 * way back stays what it was.
 */
export function usePresenting(search: CompareSearch) {
  const navigate = useNavigate();
  const { present: isOn, ...rest } = search;
  const present = () => void navigate({ to: '.', search: { ...rest, present: true }, state: true });
  usePresentKey(present, isOn === true);
  return { present, leave: () => void navigate({ to: '.', search: rest, state: true }) };
}
