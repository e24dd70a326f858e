import type { Actor as Person } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';

/** A signed-in account with its memberships on the day, in the words of core's policies. */
export type { Person };

/** Who asks. */
export interface Actor {
  /** undefined: a stranger, who may only what is public. */
  readonly person: Person | undefined;
  /** Set also while the second factor is awaited and nobody has been let in yet. */
  readonly session: Id | null;
  /** The server itself: preparing data at start, or an operator at the command line. */
  readonly isSystem: boolean;
}

export const stranger: Actor = { person: undefined, session: null, isSystem: false };
export const system: Actor = { person: undefined, session: null, isSystem: true };
