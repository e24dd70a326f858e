import { compareSearch, type CompareSearch } from './compare-search.ts';

/** Filters of the network's comparison, kept in its address. */
export interface NetworkSearch extends CompareSearch {
  /** What the rows are; left out: regions. */
  readonly rows?: 'countries';
}

export const networkSearch = (search: Record<string, unknown>): NetworkSearch => ({
  ...compareSearch(search),
  ...(search['rows'] === 'countries' ? { rows: 'countries' as const } : {}),
});
