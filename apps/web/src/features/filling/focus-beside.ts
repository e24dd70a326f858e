/** What was pressed goes with its change: on from the next one, or from the page's own part where there is none. */
export function focusBeside(button: Element): void {
  const change = button.closest('li');
  const beside = change?.nextElementSibling ?? change?.previousElementSibling;
  (beside?.querySelector('a') ?? document.getElementById('main'))?.focus({ preventScroll: true });
}
