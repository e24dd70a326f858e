import { useEffect, useState, type RefObject } from 'react';

/** Width of the frame in px, once it is on a screen; before, and on the server, `initial`. Never below `least`. */
export function useWidth(frame: RefObject<HTMLElement | null>, initial: number, least: number): number {
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return Math.max(least, Math.round(width));
}
