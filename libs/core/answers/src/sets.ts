import type { SetEdit } from './change.ts';

/** A set of ids; a member stays while any addition stands that no removal has seen. */
export interface SetState {
  readonly members: readonly { readonly member: string; readonly changes: readonly string[] }[];
}

export const EMPTY_SET: SetState = { members: [] };

/** Adds with the change's id; removes those additions that the change has seen. */
export function applySetChange(
  state: SetState,
  change: { readonly id: string; readonly value: SetEdit; readonly seen: readonly string[] },
): SetState {
  const { value, id } = change;
  if ('add' in value) {
    const known = state.members.find(({ member }) => member === value.add);
    if (!known) return { members: [...state.members, { member: value.add, changes: [id] }] };
    const joined = { ...known, changes: [...new Set([...known.changes, id])] };
    return { members: state.members.map((entry) => (entry === known ? joined : entry)) };
  }
  const seen = new Set(change.seen);
  return {
    members: state.members
      .map((entry) =>
        entry.member === value.remove
          ? { ...entry, changes: entry.changes.filter((one) => !seen.has(one)) }
          : entry,
      )
      .filter(({ changes }) => changes.length > 0),
  };
}
