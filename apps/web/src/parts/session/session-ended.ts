/** So long without a key, and a word is finished. In ms. */
const PAUSE = 1_500;

let isLeaving = false;

/**
 * Ended elsewhere, run out, or another account has signed in in this browser: to the sign-in page, which says that
 * nothing is lost. Not in the middle of a word: what is typed goes on reaching the device until the hand rests.
 */
export function leaveForSignIn(): void {
  if (isLeaving) return;
  isLeaving = true;
  // Until this page is gone, or stays after all, it speaks for its own account alone: the sign-in page forgets it.
  const leave = (): void =>
    location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}&ended=true`);
  const isWriting = document.activeElement?.matches('input, textarea') === true;
  let timer = setTimeout(leave, isWriting ? PAUSE : 0);
  document.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = setTimeout(leave, PAUSE);
    },
    { capture: true },
  );
}
