import type { ComparedVersion, NetworkComparison } from '../../parts/compared/compared.graphql.ts';
import type { NetworkSearch } from './network-search.ts';

/** What every part of the network's page is drawn from. */
export interface NetworkViewProps {
  readonly network: NetworkComparison;
  readonly version: ComparedVersion;
  readonly search: NetworkSearch;
}
