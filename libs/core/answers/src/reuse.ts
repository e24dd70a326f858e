import { isJsonEqual } from './json-equal.ts';
import type { Cell } from './cell.ts';
import { differing, CHUNK_BITS, CHUNK_MASK, type Chunk, type State } from './state.ts';

/**
 * The later state with the earlier one's own cells wherever they say the same, so that nobody who compares by identity
 * looks again; and the paths of those that really differ. Both must come from the same opened questionnaire.
 */
export function reusing(before: State, after: State): { state: State; touched: string[] } {
  const chunks: Chunk[] = [...after.chunks];
  const touched: string[] = [];
  for (const path of differing(before, after)) {
    const { handle } = after.places.find(path)!;
    const index = handle >> CHUNK_BITS;
    const offset = handle & CHUNK_MASK;
    const [old, now] = [before.chunks[index]?.[offset], chunks[index]?.[offset]];
    // Another list of options is seen on the cell's identity alone.
    if (!old || !now || now.place.item.filter || !isSameCell(old, now)) {
      touched.push(path);
      continue;
    }
    if (chunks[index] === after.chunks[index]) chunks[index] = chunks[index]!.slice();
    (chunks[index] as (Cell | undefined)[])[offset] = old;
  }
  return { state: { ...after, chunks }, touched };
}

function isSameCell({ place: _a, ...a }: Cell, { place: _b, ...b }: Cell): boolean {
  return isJsonEqual(a, b);
}
