import type { Id } from '@chorsu/kernel';
import { FEWEST_PRESENTED, FEWEST_PROTECTED, QUARTILES_FROM } from './bands.ts';

/**
 * Whether one reader may have both figures. Two groups that overlap without being the same are subtracted from each
 * other: what is left over must not be told. That it is at least 3 isn't enough: of 3 countries with median 0 among 6
 * with median 4, the other 3 are all at 4. So the second figure stands only over the same group or a foreign one.
 */
export function mayStandBeside(group: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean {
  const shared = [...group].filter((country) => other.has(country)).length;
  return shared === 0 || (shared === group.size && shared === other.size);
}

/**
 * Whether a figure over `group` may be told beside those over `others`: it shares no country with them, or a single one
 * with all of them together, where none tells quartiles. From a median alone every level stays possible for each of its
 * countries (smallest and largest are never told), so whatever level the shared one has in a world of the one, a world
 * of the other goes with it. With quartiles some levels are ruled out (the specs enumerate it).
 */
export function mayHangOn(group: ReadonlySet<Id>, others: readonly ReadonlySet<Id>[]): boolean {
  const shared = [...group].filter((country) => others.some((other) => other.has(country)));
  if (shared.length !== 1) return shared.length === 0;
  const joined = [group, ...others.filter((other) => other.has(shared[0]!))];
  return joined.every(({ size }) => size < QUARTILES_FROM);
}

/**
 * Whether a figure over `group` may be shown to a room by a presenter who knows the values of `known` of them by
 * name: either all, so that nothing new is told, or at most one, as everybody in the room.
 */
export function mayBePresented(group: ReadonlySet<Id>, known: ReadonlySet<Id>): boolean {
  const familiar = [...group].filter((country) => known.has(country)).length;
  return group.size >= FEWEST_PRESENTED && (familiar <= 1 || familiar === group.size);
}

/** Whether a figure over several regions leaves 0 or enough protected countries in each of them. */
export const areRestsSafe = (protectedPerRegion: readonly number[], fewest = FEWEST_PROTECTED): boolean =>
  protectedPerRegion.every((rest) => rest === 0 || rest >= Math.max(FEWEST_PROTECTED, fewest));
