/** What was pressed is about to go: on from the card it stands on, not from the beginning of the page. */
export const focusCardOf = (element: Element): void =>
  element.closest<HTMLElement>('[data-question][tabindex]')?.focus({ preventScroll: true });
