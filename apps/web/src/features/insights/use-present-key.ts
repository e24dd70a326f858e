import { useEffect } from 'react';
import { useSession } from '../../parts/session/session.tsx';

/** p presents, by the key's position; never while something is being written or the person has switched keys off. */
export function usePresentKey(present: () => void, isPresenting: boolean): void {
  const { me } = useSession();
  const isOff = me.isShortcutsOff;
  useEffect(() => {
    if (isOff || isPresenting) return undefined;
    const listen = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (event.code === 'KeyP' && isPlain && !isWriting) present();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
