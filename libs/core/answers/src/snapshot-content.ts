import type { SetState } from './sets.ts';
import type { AspectState } from './sides.ts';
import { currentSide, standingChanges } from './sides.ts';
import { cells } from './views.ts';
import type { Cell } from './cell.ts';
import type { State } from './state.ts';

/** One visible answer as a snapshot freezes it. */
export interface SnapshotAnswer {
  readonly path: string;
  /** Value or non-answer of the current side, the default or the calculated value; left out when empty. */
  readonly value?: unknown;
  /** XLSForm's text of the value. */
  readonly text?: string;
  readonly isPreset?: true;
  /** Current values of the other aspects that hold any. */
  readonly aspects?: Readonly<Record<string, unknown>>;
  /** Institutions that hold the current value, sorted. */
  readonly for?: readonly string[];
  /** Ids of the changes that stand in the value. */
  readonly changes?: readonly string[];
  /** Ids of a table's rows in their order. */
  readonly rows?: readonly string[];
  /** Emptied by a redaction: nothing but the path is left. */
  readonly isRedacted?: true;
}

/** The content of a snapshot: plain JSON, the same from the same answers. Hash its canonical JSON. */
export interface SnapshotContent {
  readonly format: 1;
  /** The clock at which calculations were frozen. */
  readonly environment: { readonly today: string; readonly now: string; readonly zone: string };
  readonly answers: readonly SnapshotAnswer[];
}

/** What is visible and says something, in document order. Sides other than the current one stay in the log. */
export function snapshotContent(state: State): SnapshotContent {
  const { today, now, zone } = state.environment;
  const answers: SnapshotAnswer[] = [];
  for (const cell of cells(state)) {
    if (!cell.isVisible || !cell.place.item.question) continue;
    const answer = frozen(state, cell);
    if (Object.keys(answer).length > 1) answers.push(answer);
  }
  return { format: 1, environment: { today, now, zone }, answers };
}

function frozen(state: State, cell: Cell): SnapshotAnswer {
  const { place, value, text, isPreset, rows } = cell;
  const lead = state.leadOf(place.item.code);
  const sided = cell.aspects.value as AspectState | undefined;
  const side = sided && currentSide(sided, lead);
  const aspects: Record<string, unknown> = {};
  for (const aspect of Object.keys(cell.aspects).sort()) {
    if (aspect === 'value' || aspect === 'rows') continue;
    const stored = cell.aspects[aspect]!;
    const current =
      'members' in stored
        ? (stored as SetState).members.map(({ member }) => member)
        : currentSide(stored as AspectState, lead)?.value;
    const isHeld = Array.isArray(current)
      ? current.length > 0
      : current !== undefined && current !== null && current !== '';
    if (isHeld) aspects[aspect] = current;
  }
  return {
    path: place.path,
    ...(value !== null && { value }),
    ...(text !== '' && { text }),
    ...(isPreset && value !== null && { isPreset }),
    ...(Object.keys(aspects).length > 0 && { aspects }),
    ...(value !== null &&
      side && {
        for: side.holders.map((holder) => holder.for).sort(),
        changes: standingChanges({ sides: [side] }),
      }),
    ...(rows.length > 0 && { rows }),
  };
}
