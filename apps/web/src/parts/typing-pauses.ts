const isTyping = (): boolean =>
  document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea') ?? false;

/** Runs at once and after each field that is left, but not while somebody is in the middle of a word. Answers how to stop. */
export function inTypingPauses(run: () => void): () => void {
  const pause = (): void => {
    if (!isTyping()) run();
  };
  const afterwards = (): void => void setTimeout(pause);
  document.addEventListener('focusout', afterwards);
  pause();
  return () => document.removeEventListener('focusout', afterwards);
}
