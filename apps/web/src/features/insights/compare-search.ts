import { AUDIENCES, type Audience } from '@chorsu/access';
import type { PoolKind } from '@chorsu/scoring';

/** What the columns of a comparison can be, as the address says it. */
export const GROUPINGS = ['theme', 'pillar', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

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

export const poolKind = {
  theme: 'themes',
  pillar: 'pillars',
  section: 'sections',
} as const satisfies Record<Grouping, PoolKind>;

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
