import { compareSearch, type CompareSearch } from './compare-search.ts';

/** Filters of the shared gaps, kept in the address. */
export interface GapsSearch extends CompareSearch {
  /** Only gaps of this theme. */
  readonly theme?: string;
  /** Only gaps that so many countries have; two when left out. */
  readonly least?: number;
  /** Down at one question: its code. */
  readonly question?: string;
}

export function gapsSearch(search: Record<string, unknown>): GapsSearch {
  const { theme, least, question } = search;
  return {
    ...compareSearch(search),
    ...(typeof theme === 'string' ? { theme } : {}),
    ...(typeof least === 'number' && Number.isInteger(least) && least > 2 ? { least } : {}),
    ...(typeof question === 'string' ? { question } : {}),
  };
}
