import type { Comparison } from '@chorsu/access';
import type { ComparedVersion } from '../../parts/compared/compared.graphql.ts';
import type { CompareSearch } from './compare-search.ts';
import type { RegionComparison } from './insights.graphql.ts';

/** What every part of the region's page is drawn from. */
export interface RegionViewProps {
  readonly region: RegionComparison;
  readonly comparison: Comparison;
  readonly version: ComparedVersion;
  readonly search: CompareSearch;
}
