import type { Instant } from '@chorsu/kernel';

/** What is remembered of somebody's looks at their start page. */
export interface Visits {
  readonly previousAt: Instant | null;
  readonly lastAt: Instant;
}

/** A visit has ended when nobody has looked for so long. */
const pause = 30 * 60_000;

/** So far back for who was never here. */
const firstLook = 30 * 24 * 3_600_000;
/** Nobody is told of more than a year. */
const furthest = 366 * 24 * 3_600_000;

/** Changes that were being written at the last look came in too late for it: so many milliseconds are told twice. */
const overlap = 5_000;

const before = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) - milliseconds).toISOString();

/** The last look of the visit before the one that goes on at `now`; null in the first. */
export const lastHere = (visits: Visits | undefined, now: Instant): Instant | null =>
  visits === undefined
    ? null
    : Date.parse(now) - Date.parse(visits.lastAt) > pause
      ? visits.lastAt
      : visits.previousAt;

/** From when on changes are told: since the visit before, or since `asked`; a month where there was none. */
export function toldSince(last: Instant | null, now: Instant, asked?: Instant | null): Instant {
  const since = asked ?? (last === null ? before(now, firstLook) : before(last, overlap));
  const earliest = before(now, furthest);
  return since < earliest ? earliest : since;
}

/** What is remembered once somebody has been shown what there was at `shownAt`. */
export function visited(visits: Visits | undefined, shownAt: Instant): Visits {
  if (visits !== undefined && shownAt <= visits.lastAt) return visits;
  return { previousAt: lastHere(visits, shownAt), lastAt: shownAt };
}
