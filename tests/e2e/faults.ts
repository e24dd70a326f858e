import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** `rule: where` for everything serious that axe finds. */
export async function faults(page: Page, only?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only === undefined ? axe : axe.withRules([only])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ target, failureSummary }) =>
            `${id}: ${String(target)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    );
}
