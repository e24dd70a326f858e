import type { Id } from '@chorsu/kernel';

/** Days between two editions, and how many contributors must be new or changed, so that two can't be subtracted. */
export const EDITION_DAYS = 30;
export const EDITION_CHANGES = 3;
/** Years for which a snapshot stands in group figures. */
export const SNAPSHOT_YEARS = 3;

/** One country as an edition froze it. */
export interface Contributor {
  readonly country: Id;
  readonly snapshot: Id;
  /** Hash or canonical JSON of what it had released. */
  readonly release: string;
}

/** A dated, frozen list of snapshots and releases; dates as `2026-11-23`. */
export interface Edition {
  readonly madeOn: string;
  readonly contributors: readonly Contributor[];
}

/** Whether a new edition with these contributors may be made today. */
export function isEditionDue(previous: Edition | undefined, next: Edition): boolean {
  const before = new Map(previous?.contributors.map((contributor) => [contributor.country, contributor]));
  const changes = next.contributors.filter(({ country, snapshot, release }) => {
    const earlier = before.get(country);
    return earlier?.snapshot !== snapshot || earlier.release !== release;
  });
  const isLate = previous === undefined || daysBetween(previous.madeOn, next.madeOn) >= EDITION_DAYS;
  return isLate && changes.length >= EDITION_CHANGES;
}

/** Whether a snapshot of that day still stands in group figures. */
export function isRecent(takenOn: string, today: string, years = SNAPSHOT_YEARS): boolean {
  const earliest = String(Number(today.slice(0, 4)) - years).padStart(4, '0') + today.slice(4);
  return takenOn >= earliest;
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
