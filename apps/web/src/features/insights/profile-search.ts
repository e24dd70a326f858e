import { compareSearch, type CompareSearch } from './compare-search.ts';

export interface ProfileSearch extends CompareSearch {
  /** The work in progress in place of the snapshot; at home only. */
  readonly progress?: true;
  /** The region from which one came, for the way back. */
  readonly region?: string;
}

export const profileSearch = (search: Record<string, unknown>): ProfileSearch => ({
  ...compareSearch(search),
  ...(search['progress'] === true ? { progress: true as const } : {}),
  ...(typeof search['region'] === 'string' ? { region: search['region'] } : {}),
});
