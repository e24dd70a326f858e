import { useLayoutEffect, useRef, useState } from 'react';

/** Drawn above and below what is in sight, so that fast scrolling shows no holes. */
const margin = 12;
/** Rows drawn before the frame's height is known. */
const atFirst = 40;

/** Which rows of a scrolling frame are in sight: `first` inclusive, `last` exclusive. All of them when it isn't virtual. */
export function useRowWindow(count: number, rowHeight: number, isVirtual: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState({ from: 0, rows: atFirst });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !isVirtual) return undefined;
    const look = () =>
      setSight((now) => {
        const from = Math.floor(element.scrollTop / rowHeight);
        const rows = Math.max(atFirst, Math.ceil(element.clientHeight / rowHeight));
        return now.from === from && now.rows === rows ? now : { from, rows };
      });
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [isVirtual, rowHeight]);
  return isVirtual
    ? {
        frame,
        first: Math.max(0, Math.min(sight.from, count) - margin),
        last: Math.min(count, sight.from + sight.rows + margin),
      }
    : { frame, first: 0, last: count };
}
