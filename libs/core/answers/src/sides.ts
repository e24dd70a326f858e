/**
 * The one rule by which many hands write one aspect of an answer (DOMAIN, "Answers from many hands"). Everything here
 * is plain JSON and is never changed in place, so one stored row an aspect holds an `AspectState` as it is.
 */

/** An institution that holds a side, and all changes by which it does. */
export interface Holder {
  readonly for: string;
  readonly changes: readonly string[];
}

/** A value that the aspect is held to have. `value` may be any JSON value, null too (an emptied answer). */
export interface Side {
  readonly value: unknown;
  readonly holders: readonly Holder[];
  /** The last reason that was given for it, by settling or agreeing. */
  readonly reason?: string;
}

/** Sides, the oldest first. */
export interface AspectState {
  readonly sides: readonly Side[];
}

export const EMPTY_ASPECT: AspectState = { sides: [] };

/** What of a change the rule asks for. */
export interface SidedChange {
  readonly id: string;
  readonly for: string;
  readonly value: unknown;
  /** Ids of the changes that the author saw standing there. Unknown ones say nothing. */
  readonly seen: readonly string[];
  readonly settle?: boolean | undefined;
  readonly reason?: string | undefined;
}

export interface SideRules {
  /** Institution that leads the question or section. */
  readonly lead: string;
  /** Whether two values are the same answer, by the kind of the question. */
  readonly compare: (a: unknown, b: unknown) => boolean;
}

export type AppliedOutcome = 'applied' | 'to_reconcile';

/** Takes one change, in the server's order, into the aspect. Resends and refusals are decided before. */
export function applyChange(
  state: AspectState,
  change: SidedChange,
  rules: SideRules,
): { state: AspectState; outcome: AppliedOutcome } {
  const seen = new Set(change.seen);
  const sides = change.settle
    ? settled(state.sides, change, seen, rules)
    : edited(state.sides, change, seen, rules);
  return { state: { sides }, outcome: sides.length > 1 ? 'to_reconcile' : 'applied' };
}

/** Two or more institutions, or two edits made without knowledge of each other, differ. */
export const isToReconcile = (state: AspectState): boolean => state.sides.length > 1;

/** The side that conditions and scores read: the lead's oldest, else the oldest. */
export const currentSide = (state: AspectState, lead: string): Side | undefined =>
  state.sides.find((side) => side.holders.some((holder) => holder.for === lead)) ?? state.sides[0];

/** Ids of all changes that stand in an aspect: what an author who looks at it now has seen. */
export const standingChanges = (state: AspectState): string[] => [
  ...new Set(state.sides.flatMap((side) => side.holders.flatMap((holder) => holder.changes))),
];

const hasSeen = (holder: Holder, seen: ReadonlySet<string>): boolean =>
  holder.changes.some((id) => seen.has(id));

/** Own sides that differ and were seen are left; then the institution holds the value. */
function edited(
  sides: readonly Side[],
  change: SidedChange,
  seen: ReadonlySet<string>,
  rules: SideRules,
): readonly Side[] {
  const rest = sides.map((side) =>
    rules.compare(side.value, change.value)
      ? side
      : {
          ...side,
          holders: side.holders.filter((holder) => holder.for !== change.for || !hasSeen(holder, seen)),
        },
  );
  return held(rest, change, [change.for], rules);
}

/**
 * Every differing side whose holders were all seen goes over to the value with its holders; others came meanwhile and
 * stay. An aspect without any side gets the lead as holder. When nothing goes over, nothing changes.
 */
function settled(
  sides: readonly Side[],
  change: SidedChange,
  seen: ReadonlySet<string>,
  rules: SideRules,
): readonly Side[] {
  if (sides.length === 0) return held(sides, change, [rules.lead], rules);
  const goes = (side: Side): boolean =>
    !rules.compare(side.value, change.value) && side.holders.every((holder) => hasSeen(holder, seen));
  const moved = sides.filter(goes).flatMap((side) => side.holders.map((holder) => holder.for));
  return held(
    sides.filter((side) => !goes(side)),
    change,
    [...new Set(moved)],
    rules,
  );
}

/** Puts institutions onto the side that equals the change's value, else onto a new one; drops sides that nobody holds. */
function held(
  sides: readonly Side[],
  change: SidedChange,
  institutions: readonly string[],
  rules: SideRules,
): readonly Side[] {
  const isHeld = (side: Side): boolean => side.holders.length > 0;
  if (institutions.length === 0) return sides.filter(isHeld);
  const why = change.reason ? { reason: change.reason } : {};
  const place = sides.findIndex((side) => isHeld(side) && rules.compare(side.value, change.value));
  if (place < 0) {
    const holders = institutions.map((institution) => ({ for: institution, changes: [change.id] }));
    return [...sides.filter(isHeld), { value: change.value, holders, ...why }];
  }
  const joined = {
    ...sides[place]!,
    ...why,
    holders: institutions.reduce(joinedBy(change.id), sides[place]!.holders),
  };
  return sides.map((side, index) => (index === place ? joined : side)).filter(isHeld);
}

const joinedBy =
  (change: string) =>
  (holders: readonly Holder[], institution: string): readonly Holder[] =>
    holders.some((holder) => holder.for === institution)
      ? holders.map((holder) =>
          holder.for === institution && !holder.changes.includes(change)
            ? { ...holder, changes: [...holder.changes, change] }
            : holder,
        )
      : [...holders, { for: institution, changes: [change] }];
