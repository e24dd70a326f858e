import type { Environment } from '@chorsu/expression';
import type { AppendedChange } from './append.ts';
import { applyChanges, type AppliedChanges } from './engine.ts';
import { reusing } from './reuse.ts';
import type { State } from './state.ts';

/** The answers as one device sees them. */
export interface Followed {
  /** All that the server has told. */
  readonly confirmed: State;
  /** Own changes that the server has not acknowledged, oldest first. */
  readonly unsent: readonly AppendedChange[];
  /** What is shown: the confirmed answers with the unsent ones on top. */
  readonly shown: State;
}

export interface Rebased extends Followed {
  /** Paths whose shown cell is another than before. */
  readonly touched: readonly string[];
  /** How the unsent changes stand on top of what the server has. */
  readonly outcomes: AppliedChanges['outcomes'];
}

export const follow = (confirmed: State): Followed => ({ confirmed, unsent: [], shown: confirmed });

/** One's own edit, at once. */
export function write(followed: Followed, change: AppendedChange, environment?: Environment): Rebased {
  const { state, touched, outcomes } = applyChanges(followed.shown, [change], environment);
  return { ...followed, unsent: [...followed.unsent, change], shown: state, touched, outcomes };
}

/**
 * Takes in changes that the server has put into its order (all that follow on what is confirmed, without gaps), and
 * lays what is still unsent on top again. `settled` names own changes that need no more sending though the server did
 * not put them into its order: refused ones that the person took back.
 */
export function rebase(
  followed: Followed,
  fromServer: readonly AppendedChange[],
  {
    settled = [],
    environment,
  }: { readonly settled?: readonly string[]; readonly environment?: Environment } = {},
): Rebased {
  const gone = new Set([...fromServer.map(({ id }) => id), ...settled]);
  const unsent = followed.unsent.filter(({ id }) => !gone.has(id));
  const confirmed = applyChanges(followed.confirmed, fromServer, environment);
  const shown = applyChanges(confirmed.state, unsent);
  const { state, touched } = reusing(followed.shown, shown.state);
  return {
    confirmed: confirmed.state,
    unsent,
    shown: state,
    touched,
    outcomes: shown.outcomes,
  };
}
