/** A page that nobody sees is never painted; then this long at most. */
const UNSEEN = 250;
/** A browser that is never idle is not waited for longer than this, in milliseconds. */
const BUSY = 100;

/**
 * Runs once what is on its way to the screen has been painted and the browser has a moment: for what may follow a
 * keystroke but must not delay it. Answers how to call it off.
 */
export function afterPaint(run: () => void): () => void {
  let end: () => void = () => undefined;
  const begin = (): void => {
    end();
    if ('requestIdleCallback' in globalThis) {
      const idle = requestIdleCallback(run, { timeout: BUSY });
      end = () => cancelIdleCallback(idle);
    } else {
      const timer = setTimeout(run, 0);
      end = () => clearTimeout(timer);
    }
  };
  const frame = requestAnimationFrame(begin);
  const unseen = setTimeout(begin, UNSEEN);
  end = () => {
    cancelAnimationFrame(frame);
    clearTimeout(unseen);
  };
  return () => end();
}
