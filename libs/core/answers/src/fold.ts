import * as v from 'valibot';
import { isJsonEqual } from './json-equal.ts';
import { applyChange, currentSide, EMPTY_ASPECT, type AppliedOutcome, type AspectState } from './sides.ts';

const FoldedChange = v.object({
  id: v.string(),
  for: v.string(),
  value: v.optional(v.unknown(), null),
  seen: v.optional(v.array(v.string()), []),
  settle: v.optional(v.boolean()),
});
type FoldedChange = v.InferOutput<typeof FoldedChange>;

const FoldInput = v.object({ lead: v.string(), changes: v.array(FoldedChange) });
export type FoldInput = v.InferOutput<typeof FoldInput>;

/** What became of a change: `known` = it had come before, `refused` = kept on the device that sent it. */
export type ChangeOutcome = AppliedOutcome | 'known' | 'refused';

export interface Folded {
  readonly sides: readonly { readonly value: unknown; readonly holders: readonly string[] }[];
  /** Value of the current side; null when there is no side. */
  readonly current: unknown;
  readonly outcomes: readonly ChangeOutcome[];
}

/**
 * Folds the changes of one aspect in the server's order; values are compared as JSON.
 * An id met again with the same content is known, with other content refused. Who names a refused id as seen is
 * refused with it: it builds on something that does not stand.
 */
export function fold({ lead, changes }: FoldInput): Folded {
  const known = new Map<string, FoldedChange>();
  const refused = new Set<string>();
  const outcomes: ChangeOutcome[] = [];
  let state: AspectState = EMPTY_ASPECT;
  for (const change of changes) {
    const earlier = known.get(change.id);
    if (earlier && isSameContent(earlier, change)) {
      outcomes.push('known');
    } else if (earlier || change.seen.some((id) => refused.has(id))) {
      refused.add(change.id);
      outcomes.push('refused');
    } else {
      const applied = applyChange(state, change, { lead, compare: isJsonEqual });
      known.set(change.id, change);
      state = applied.state;
      outcomes.push(applied.outcome);
    }
  }
  return {
    sides: state.sides.map(({ value, holders }) => ({
      value,
      holders: holders.map((holder) => holder.for).sort(),
    })),
    current: currentSide(state, lead)?.value ?? null,
    outcomes,
  };
}

/** Seen ids are a set: their order and repetition say nothing. */
const isSameContent = (a: FoldedChange, b: FoldedChange): boolean =>
  a.for === b.for &&
  (a.settle ?? false) === (b.settle ?? false) &&
  isJsonEqual(a.value, b.value) &&
  new Set(a.seen).size === new Set([...a.seen, ...b.seen]).size &&
  new Set(b.seen).size === new Set([...a.seen, ...b.seen]).size;

/** One line of `chorsu answers fold --json`: JSON in, JSON out; `{"issue"}` for what is not such an object. */
export function foldLine(line: string): string {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch {
    return JSON.stringify({ issue: { code: 'answers.not-json', message: 'The line is not JSON.' } });
  }
  const read = v.safeParse(FoldInput, input);
  if (!read.success) {
    const message = read.issues
      .map((found) => `${v.getDotPath(found) ?? 'line'}: ${found.message}`)
      .join('; ');
    return JSON.stringify({ issue: { code: 'answers.malformed', message } });
  }
  return JSON.stringify(fold(read.output));
}
