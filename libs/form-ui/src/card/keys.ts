import type { KeyboardEvent } from 'react';

interface CardActions {
  setLevel(level: number): void;
  toggleTarget(): void;
  openComment(): void;
  openEvidence(): void;
  openNonAnswer(): void;
}

const isTextBox = (element: Element): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox');

/**
 * Keys of a card, by their place on the keyboard, so that Cyrillic and Arabic keyboards work. Only while a card has
 * the focus and no text box has, and never together with a key of the browser's or the reader's own.
 */
export function keysOfCard(event: KeyboardEvent<HTMLElement>, actions: CardActions): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof Element) || isTextBox(event.target)) return;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const isOnCard = event.target === event.currentTarget;
  if (digit !== undefined && !event.shiftKey) actions.setLevel(Number(digit));
  else if (event.shiftKey) return;
  else if (event.code === 'KeyJ' || (isOnCard && event.code === 'ArrowDown')) step(event.currentTarget, 1);
  else if (event.code === 'KeyK' || (isOnCard && event.code === 'ArrowUp')) step(event.currentTarget, -1);
  else if (event.code === 'KeyT') actions.toggleTarget();
  else if (event.code === 'KeyC') actions.openComment();
  else if (event.code === 'KeyE') actions.openEvidence();
  else if (event.code === 'KeyN') actions.openNonAnswer();
  else return;
  event.preventDefault();
}

/** To the next or previous card that is shown. */
function step(from: HTMLElement, by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-question][tabindex="0"]')];
  const next = cards[cards.indexOf(from) + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
