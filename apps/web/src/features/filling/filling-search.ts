/** Which sections the outline lists. */
export const OUTLINE_FILTERS = ['all', 'mine', 'open', 'problems', 'proposals'] as const;
export type OutlineFilter = (typeof OUTLINE_FILTERS)[number];

export interface FillingSearch {
  readonly section?: string | undefined;
  /** Path of the question to jump to. */
  readonly question?: string | undefined;
  readonly show?: OutlineFilter | undefined;
  /** Another page of the same assessment than its questions. */
  readonly panel?: 'hand-out' | undefined;
}

const isFilter = (value: unknown): value is OutlineFilter => OUTLINE_FILTERS.some((one) => one === value);

/** A code such as 1.6 is read from an address as a number. */
const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** The router hands over what it was given, so what is none of ours has to be named to go. */
export const fillingSearch = (search: Record<string, unknown>): FillingSearch => ({
  section: textIn(search['section']),
  question: textIn(search['question']),
  show: isFilter(search['show']) ? search['show'] : undefined,
  panel: search['panel'] === 'hand-out' ? 'hand-out' : undefined,
});
