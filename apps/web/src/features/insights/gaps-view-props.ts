import type { ComparedVersion } from '../../parts/compared/compared.graphql.ts';
import type { GapsSearch } from './gaps-search.ts';
import type { SharedGapsShown } from './insights.graphql.ts';

/** What every part of the shared gaps' page is drawn from. */
export interface GapsViewProps {
  readonly shared: SharedGapsShown;
  readonly version: ComparedVersion;
  readonly search: GapsSearch;
  /** Left out: the whole network. */
  readonly regionId?: string;
  readonly onChange: (search: GapsSearch) => void;
  /** Down to one question. */
  readonly onOpen: (question: string) => void;
}
