import type { Comparison } from '@chorsu/access';
import type { CompareSearch } from './compare-search.ts';
import type { ComparedVersion, RegionComparison } from './insights.graphql.ts';

/** What every part of the region's page is drawn from. */
export interface RegionViewProps {
  readonly region: RegionComparison;
  readonly comparison: Comparison;
  readonly version: ComparedVersion;
  readonly search: CompareSearch;
}
