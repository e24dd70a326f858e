import type { Id, Instant } from '@chorsu/kernel';
import { isRecent, type Profile } from '@chorsu/scoring';
import type { Context } from '../../platform/context/request-context.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import { marks } from '../../platform/database/sql.ts';
import { redactionsSoFar } from '../assessments/redaction.entity.ts';

/** A snapshot without its content. */
export interface Submitted {
  readonly id: Id;
  readonly countryId: Id;
  readonly versionId: Id;
  readonly assessmentId: Id;
  readonly takenAt: Instant;
}

/** All snapshots of the countries (of one version, or of any), the newest first. */
export async function snapshotsOf(
  ctx: Context,
  countryIds: readonly Id[],
  versionId?: Id | null,
): Promise<Submitted[]> {
  if (countryIds.length === 0) return [];
  const ofVersion = versionId ? ' AND `versionId` = ?' : '';
  return ctx.sql.rows<Submitted>(
    `SELECT \`id\`, \`countryId\`, \`versionId\`, \`assessmentId\`, \`takenAt\` FROM \`snapshot\` WHERE \`countryId\` IN (${marks(countryIds)})${ofVersion} ORDER BY \`takenAt\` DESC, \`id\` DESC`,
    versionId ? [...countryIds, versionId] : [...countryIds],
  );
}

/** Those that still stand in group figures. */
export const submittedBy = async (
  ctx: Context,
  countryIds: readonly Id[],
  versionId?: Id | null,
): Promise<Submitted[]> =>
  (await snapshotsOf(ctx, countryIds, versionId)).filter(({ takenAt }) =>
    isRecent(takenAt.slice(0, 10), ctx.today),
  );

/** The newest of each country. */
export function newestByCountry(snapshots: readonly Submitted[]): Map<Id, Submitted> {
  const newest = new Map<Id, Submitted>();
  for (const snapshot of snapshots)
    if (!newest.has(snapshot.countryId)) newest.set(snapshot.countryId, snapshot);
  return newest;
}

/** The version that most countries answered last; of two alike the one answered later. */
export function commonVersion(snapshots: readonly Submitted[]): Id | undefined {
  const counts = new Map<Id, number>();
  for (const { versionId } of newestByCountry(snapshots).values())
    counts.set(versionId, (counts.get(versionId) ?? 0) + 1);
  return [...counts].reduce<[Id, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}

/** Enough for a network of 200 countries twice. */
const kept = 400;

/** Stored profiles change by redaction alone: until the next one each is read and parsed once a process. */
export class Profiles {
  readonly #kept = new Map<Id, Profile>();
  #redactions = 0;

  async of(ctx: Context, snapshotIds: readonly Id[]): Promise<Map<Id, Profile>> {
    await this.#forgetRedacted(ctx);
    const redactions = this.#redactions;
    const found = new Map(
      snapshotIds.flatMap((id) => (this.#kept.has(id) ? [[id, this.#kept.get(id)!] as const] : [])),
    );
    const missing = snapshotIds.filter((id) => !found.has(id));
    if (missing.length > 0) {
      const rows = await ctx.sql.rows<{ id: Id; profile: unknown }>(
        `SELECT \`id\`, \`profile\` FROM \`snapshot\` WHERE \`id\` IN (${marks(missing)})`,
        missing,
      );
      // What was read while another request learnt of a redaction may be older than it.
      const isCurrent = redactions === this.#redactions;
      for (const { id, profile: stored } of rows) {
        const profile = fromJson<Profile>(stored);
        found.set(id, profile);
        if (isCurrent) this.#kept.set(id, profile);
      }
    }
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= kept) break;
      this.#kept.delete(id);
    }
    return found;
  }

  /** Asked of the database, so that it holds for every server, and for what the command line takes back. */
  async #forgetRedacted(ctx: Context): Promise<void> {
    const redactions = await redactionsSoFar(ctx);
    if (redactions === this.#redactions) return;
    this.#kept.clear();
    this.#redactions = redactions;
  }
}
