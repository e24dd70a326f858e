import type { Page } from '@playwright/test';

/** What takes the keyboard or a finger, and is shown. */
const interactive =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=option], [tabindex="0"]';

/** Targets below 24 × 24 px, but for links in the run of a sentence (WCAG 2.2, 2.5.8). A label widens its field. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const boxOf = (element: Element): DOMRect[] => {
      const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element, ...label].map((one) => one.getBoundingClientRect());
    };
    const isInSentence = (element: Element): boolean =>
      getComputedStyle(element).display.startsWith('inline') &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
      );
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
      )
      .filter((element) => element.getBoundingClientRect().width > 1)
      .filter((element) => {
        const boxes = boxOf(element);
        const isLarge = boxes.some(({ width, height }) => width >= 23.5 && height >= 23.5);
        return !isLarge && !isInSentence(element);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${element.tagName.toLowerCase()}.${element.className} “${name.trim().slice(0, 40)}” ${Math.round(width)} × ${Math.round(height)}`;
      });
  }, interactive);

/** By how much the page is wider than the window, with what sticks out; empty where it fits. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    const isClipped = (element: Element): boolean => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== 'visible') return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 1 || left < -1) && !isClipped(element);
    });
    return [
      `${scrollWidth} in ${clientWidth} px`,
      ...wide
        .slice(0, 5)
        .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`),
    ];
  });

/** Goes `steps` stops on by Tab, then back; names each stop whose middle lies under something that sticks to the window. */
export async function coveredStops(page: Page, steps: number): Promise<string[]> {
  const covered = new Set<string>();
  for (const key of [...Array<string>(steps).fill('Tab'), ...Array<string>(steps).fill('Shift+Tab')]) {
    await page.keyboard.press(key);
    const found = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
      const { left, top, width, height } = (label ?? active).getBoundingClientRect();
      // Of a box taller than the window its upper part counts.
      const x = left + width / 2;
      const y = top + Math.min(height, 60) / 2;
      const above = document.elementFromPoint(x, y);
      const told = `${active.tagName.toLowerCase()} “${(active.textContent ?? '').trim().slice(0, 40)}”`;
      if (!above) return `${told} is out of sight`;
      for (let up: Element | null = above; up; up = up.parentElement) {
        if (up.contains(active)) return null;
        if (['fixed', 'sticky'].includes(getComputedStyle(up).position))
          return `${told} lies under ${up.tagName.toLowerCase()}.${up.getAttribute('class') ?? ''}`;
      }
      return null;
    });
    if (found) covered.add(`${key}: ${found}`);
  }
  return [...covered];
}
