import { compareSearch, type CompareSearch } from './compare-search.ts';

export interface ProfileSearch extends CompareSearch {
  /** The work in progress in place of the snapshot; at home only. */
  readonly progress?: true;
  /** Only questions of this theme. */
  readonly theme?: string;
  /** The region from which one came, for the way back. */
  readonly region?: string;
}

export const profileSearch = (search: Record<string, unknown>): ProfileSearch => ({
  ...compareSearch(search),
  ...(search['progress'] === true ? { progress: true as const } : {}),
  ...(typeof search['theme'] === 'string' ? { theme: search['theme'] } : {}),
  ...(typeof search['region'] === 'string' ? { region: search['region'] } : {}),
});
