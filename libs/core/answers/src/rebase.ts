import type { Environment } from '@chorsu/expression';
import type { AppendedChange } from './append.ts';
import { applyChanges, type AppliedChanges } from './engine.ts';
import { reusing } from './reuse.ts';
import type { State } from './state.ts';

/** The answers as one device sees them. States share what they don't touch, so holding three costs little. */
export interface Followed<C extends AppendedChange = AppendedChange> {
  /** All that the server has told. */
  readonly confirmed: State;
  /** Own changes that the server has not acknowledged, oldest first. */
  readonly unsent: readonly C[];
  /** The confirmed answers with all unsent ones but the last: it may be typed anew without working out the rest. */
  readonly beforeLast: State;
  /** What is shown: the confirmed answers with the unsent ones on top. */
  readonly shown: State;
}

export interface Rebased<C extends AppendedChange = AppendedChange> extends Followed<C> {
  /** Paths whose shown cell is another than before. */
  readonly touched: readonly string[];
  /** How the unsent changes that were laid anew stand on top of what the server has; after a write only the last. */
  readonly outcomes: AppliedChanges['outcomes'];
}

export const follow = <C extends AppendedChange>(confirmed: State): Followed<C> => ({
  confirmed,
  unsent: [],
  beforeLast: confirmed,
  shown: confirmed,
});

/**
 * One's own edit, at once; or another wording of one that is still unsent. Of the last one only what it touches is
 * worked out. `environment` carries the clock of what is shown on.
 */
export function write<C extends AppendedChange>(
  followed: Followed<C>,
  change: C,
  environment: Environment = followed.shown.environment,
): Rebased<C> {
  const { unsent, beforeLast, shown } = followed;
  const isLast = unsent.at(-1)?.id === change.id;
  if (!isLast && unsent.some(({ id }) => id === change.id))
    return lay(
      followed,
      followed.confirmed,
      unsent.map((one) => (one.id === change.id ? change : one)),
      environment,
    );
  const before = isLast ? beforeLast : shown;
  const { state, outcomes } = applyChanges(before, [change], environment);
  return {
    confirmed: followed.confirmed,
    unsent: [...(isLast ? unsent.slice(0, -1) : unsent), change],
    beforeLast: before,
    ...kept(shown, state),
    outcomes,
  };
}

/**
 * Takes in changes that the server has put into its order (all that follow on what is confirmed, without gaps), and
 * lays what is still unsent on top again. `settled` names own changes that need no more sending though the server did
 * not put them into its order: refused ones that the person took back. `environment` carries the clock on.
 */
export function rebase<C extends AppendedChange>(
  followed: Followed<C>,
  fromServer: readonly AppendedChange[],
  {
    settled = [],
    environment = followed.shown.environment,
  }: { readonly settled?: readonly string[]; readonly environment?: Environment } = {},
): Rebased<C> {
  const gone = new Set([...fromServer.map(({ id }) => id), ...settled]);
  const confirmed = applyChanges(followed.confirmed, fromServer, environment).state;
  return lay(
    followed,
    confirmed,
    followed.unsent.filter(({ id }) => !gone.has(id)),
    environment,
  );
}

function lay<C extends AppendedChange>(
  { shown }: Followed<C>,
  confirmed: State,
  unsent: readonly C[],
  environment: Environment,
): Rebased<C> {
  const before = applyChanges(confirmed, unsent.slice(0, -1), environment);
  const after = applyChanges(before.state, unsent.slice(-1), environment);
  return {
    confirmed,
    unsent,
    beforeLast: before.state,
    ...kept(shown, after.state),
    outcomes: [...before.outcomes, ...after.outcomes],
  };
}

function kept(before: State, after: State): Pick<Rebased, 'shown' | 'touched'> {
  const { state, touched } = reusing(before, after);
  return { shown: state, touched };
}
