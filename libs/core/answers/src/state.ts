import type { Environment } from '@chorsu/expression';
import type { Cell, StoredAspects } from './cell.ts';
import type { Compiled } from './compiled.ts';
import type { Place, Places } from './places.ts';
import type { Progress } from './progress.ts';

/** Who leads, and the clock: what the answers themselves don't say. */
export interface AnswerContext {
  /** Leading institution of a question. */
  readonly leadOf: (questionCode: string) => string;
  readonly environment: Environment;
}

/**
 * All answers of one assessment worked out. A value: `applyChanges` makes a new one that shares what it didn't touch,
 * so holding an old one (for undo, for rebase) costs nothing.
 */
export interface State extends AnswerContext {
  readonly compiled: Compiled;
  readonly places: Places;
  /** Cells by handle, in chunks so that a new state copies few of them. */
  readonly chunks: readonly Chunk[];
  /** By index of the section in `compiled.items`. */
  readonly progress: ReadonlyMap<number, Progress>;
  readonly total: Progress;
  /** Answers in rows that were removed (or not yet added), by path: kept, should the row come back. */
  readonly asides: ReadonlyMap<string, StoredAspects>;
}

export type Chunk = readonly (Cell | undefined)[];
export const CHUNK_BITS = 5;
export const CHUNK_MASK = (1 << CHUNK_BITS) - 1;

export const cellOf = (state: Pick<State, 'chunks'>, place: Place): Cell | undefined =>
  state.chunks[place.handle >> CHUNK_BITS]?.[place.handle & CHUNK_MASK];

/** The cell of a printed path (a question, a pillar of it, a section); undefined for unknown ones and removed rows. */
export function cellAt(state: State, path: string): Cell | undefined {
  const place = state.places.find(path);
  return place && cellOf(state, place);
}

/** Paths of all places whose cells are not the same in two states that were made from each other. */
export function differing(before: State, after: State): string[] {
  const found: string[] = [];
  const count = Math.max(before.chunks.length, after.chunks.length);
  for (let index = 0; index < count; index += 1) {
    const [one, two] = [before.chunks[index] ?? [], after.chunks[index] ?? []];
    if (one === two) continue;
    for (let offset = 0; offset < Math.max(one.length, two.length); offset += 1)
      if (one[offset] !== two[offset]) found.push(after.places.at((index << CHUNK_BITS) + offset).path);
  }
  return found;
}
