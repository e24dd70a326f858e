import type { Id } from '@chorsu/kernel';

/** A signed-in account with its memberships, on the day `today`, in the words of core's policies. */
export interface Person {
  readonly accountId: Id;
  readonly today: string;
  readonly memberships: readonly object[];
}

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

/** Answers whether the person may; the policies themselves are core's. */
export type Judge = (person: Person | undefined, permission: string, facts: unknown) => boolean;
