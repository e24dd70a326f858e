import { useCallback, useEffect, useState } from 'react';
import { outerCode } from './sections.ts';

const FRAMES_TO_SETTLE = 10;

/**
 * Brings the question of the address into view and gives it the focus, once it is drawn. Answers what does so once more
 * for a question that the address names already: going there changes nothing.
 */
export function useJump(
  question: string | undefined,
  section: string | undefined,
): (to: string | undefined) => void {
  const [times, setTimes] = useState(0);
  useEffect(() => (question === undefined ? undefined : bringIntoView(question)), [question, section, times]);
  return useCallback(
    (to) => {
      if (to === question) setTimes((before) => before + 1);
    },
    [question],
  );
}

/** Answers how to stop it. */
function bringIntoView(question: string): (() => void) | undefined {
  const card = [question, outerCode(question)]
    .map((path) => document.querySelector<HTMLElement>(`[data-question="${CSS.escape(path)}"]`))
    .find((found) => found !== null);
  if (!card) return undefined;
  card.focus({ preventScroll: true });
  // Cards above get their true heights only as they come near, which moves this one: follow it for a moment.
  let frames = 0;
  let next = 0;
  const follow = (): void => {
    card.scrollIntoView({ block: 'start' });
    frames += 1;
    if (frames < FRAMES_TO_SETTLE) next = requestAnimationFrame(follow);
  };
  follow();
  return () => cancelAnimationFrame(next);
}
