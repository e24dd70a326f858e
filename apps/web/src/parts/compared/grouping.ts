import type { PoolKind } from '@chorsu/scoring';

/** What the columns of a comparison can be, as its address and its words say it. */
export const GROUPINGS = ['theme', 'pillar', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const poolKind = {
  theme: 'themes',
  pillar: 'pillars',
  section: 'sections',
} as const satisfies Record<Grouping, PoolKind>;

export const groupingOf = (kind: PoolKind): Grouping =>
  GROUPINGS.find((by) => poolKind[by] === kind) ?? 'theme';
