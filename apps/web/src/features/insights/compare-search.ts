import { AUDIENCES, type Audience } from '@chorsu/access';
import type { Grouping } from '../../parts/compared/grouping.ts';

/** Filters of a comparison, kept in its address; what is left out is as usual. */
export interface CompareSearch {
  readonly audience?: Audience;
  /** Left out: levels. */
  readonly show?: 'gaps';
  /** Left out: by theme. */
  readonly by?: Exclude<Grouping, 'theme'>;
  /** Left out: the questionnaire version that most countries answered last. */
  readonly version?: string;
  /** Of a questionnaire without scores: the section whose answers stand side by side. */
  readonly section?: string;
  /** Shown to a room, as the region would see it. */
  readonly present?: true;
}

const isAudience = (value: unknown): value is Audience => AUDIENCES.some((one) => one === value);

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  const { audience, show, by, present, version, section } = search;
  return {
    ...(isAudience(audience) ? { audience } : {}),
    ...(show === 'gaps' ? { show } : {}),
    ...(by === 'pillar' || by === 'section' ? { by } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    ...(typeof section === 'string' ? { section } : {}),
    ...(present === true || present === 'true' ? { present: true as const } : {}),
  };
}

/** With some filters set to something else; undefined takes one away. */
export const changed = <Search extends CompareSearch>(
  search: Search,
  part: { readonly [K in keyof Search]?: Search[K] | undefined },
): Search =>
  Object.fromEntries(
    Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined),
  ) as unknown as Search;

/** For whom the server is to make it: presenting is always for the region. */
export const askedAudience = ({ audience, present }: CompareSearch): Audience | undefined =>
  present ? 'region' : audience;

/** What a question to the server says of it. */
export const askedOf = (
  search: CompareSearch,
): { readonly audience?: Audience; readonly versionId?: string; readonly isPresented?: true } => {
  const audience = askedAudience(search);
  return {
    ...(audience ? { audience } : {}),
    ...(search.version ? { versionId: search.version } : {}),
    ...(search.present ? { isPresented: true as const } : {}),
  };
};
