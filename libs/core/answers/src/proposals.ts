import type { Id } from '@chorsu/kernel';
import { expertOf, isProposed } from './change.ts';
import type { Cell, StoredAspects } from './cell.ts';
import type { AspectState } from './sides.ts';

/** A level that an expert proposes at a cell. */
export interface Proposal {
  readonly by: Id;
  readonly level: number;
}

/** Levels that stand, by account; of one expert two where two of their devices knew nothing of each other. */
export const proposals = (aspects: StoredAspects): Proposal[] =>
  Object.keys(aspects)
    .filter(isProposed)
    .sort()
    .flatMap((aspect) => levelsOf(aspects, aspect).map((level) => ({ by: expertOf(aspect)!, level })));

/** An expert proposes another level than the country's, and the focal point has not agreed on one. */
export const isProposalWaiting = ({ aspects, value }: Pick<Cell, 'aspects' | 'value'>): boolean =>
  hasProposals(aspects) &&
  levelsOf(aspects, 'agreed').length === 0 &&
  proposals(aspects).some(({ level }) => level !== value);

/** Asked with every key for every cell that it touches, where there is hardly ever one. */
function hasProposals(aspects: StoredAspects): boolean {
  for (const aspect in aspects) if (isProposed(aspect)) return true;
  return false;
}

const levelsOf = (aspects: StoredAspects, aspect: string): number[] =>
  ((aspects[aspect] as AspectState | undefined)?.sides ?? []).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
