import { audiencesFor, observingFor, reveal, type OutsideReader } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import { fromJson } from '../../platform/database/dialect.ts';
import { marks } from '../../platform/database/sql.ts';
import { headOf } from '../../platform/events/event-log.ts';
import { redactionsSoFar } from '../assessments/redaction.entity.ts';
import type { PublishedVersion } from '../assessments/versions.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { countriesOf, placeFor } from '../organisations/place.ts';
import { KeptByKey } from './kept-by-key.ts';
import { alphabetical, RegionsService, type RegionWish } from './regions.service.ts';
import { newestByCountry, submittedBy, type Submitted } from './submitted.ts';

/** Levels of all questions: tens of thousands of figures, so each country's stand in one text. */
export interface LevelMatrix {
  readonly paths: readonly string[];
  /** In the reader's alphabetical order. */
  readonly countries: readonly Id[];
  /** By country: `3,,0` in the order of `paths`; empty = not available, not answered, or not scored. */
  readonly levels: readonly string[];
}

/** So many matrices are kept; one of 63 countries and 1,000 questions takes about 150 kB. */
const mostKept = 8;

/** A region question by question, by name only. */
@Injectable()
export class LevelsService {
  readonly #kept = new KeptByKey<LevelMatrix>(mostKept);

  constructor(readonly regions: RegionsService) {}

  /** Kept until a snapshot, a release or a place is another, or an answer is taken back. Problem: `access.forbidden` for who belongs to no audience. */
  async of(ctx: RequestContext, wish: RegionWish): Promise<LevelMatrix> {
    const place = await placeFor(ctx, wish.regionId);
    const audience = wish.audience ?? undefined;
    ctx.require('insight.compareRegion', { organisation: place, ...(audience ? { audience } : {}) });
    const person = ctx.actor.person ?? refuse('account.signed-out');
    const audiences = audiencesFor(person, place, audience) ?? refuse('access.forbidden');
    const reader: OutsideReader = {
      as: 'outside',
      audiences,
      observingFor: observingFor(person),
      today: ctx.today,
    };
    const countries = await inOrder(ctx, await countriesOf(ctx.sql, wish.regionId, ctx.today));
    const versionId = wish.versionId ?? (await this.regions.gather(ctx, wish)).version?.id;
    if (versionId === undefined) return { paths: [], countries, levels: [] };
    const newest = newestByCountry(await submittedBy(ctx, countries, versionId));
    if (newest.size === 0) return { paths: [], countries, levels: [] };
    // Read before the releases: what is kept is never older than what it is kept for.
    const network = await headOf(ctx.sql, place.within[0]!);
    const ids = countries.map((id) => newest.get(id)?.id ?? null);
    const redactions = await redactionsSoFar(ctx);
    const key = JSON.stringify([versionId, network, redactions, reader, countries, ids]);
    return this.#kept.of(key, async () => {
      const version = await this.regions.versions.of(ctx.sql, versionId);
      return this.#workOut(ctx, version, countries, newest, reader);
    });
  }

  async #workOut(
    ctx: Context,
    version: PublishedVersion,
    countries: readonly Id[],
    newest: ReadonlyMap<Id, Submitted>,
    reader: OutsideReader,
  ): Promise<LevelMatrix> {
    const { document, plan, questionnaireId } = version;
    const releases = await this.regions.releases.ofMany(ctx, countries, questionnaireId, reader.audiences);
    const profiles = await this.regions.profiles.of(
      ctx,
      [...newest.values()].map(({ id }) => id),
    );
    const levels = countries.map((id) => {
      const profile = profiles.get(newest.get(id)?.id ?? '');
      if (!profile) return plan.paths.map(() => null).join();
      const facts = { document, releases: releases.get(id) ?? { releases: [] }, reader };
      return reveal({ kind: 'levels', isSubmitted: true, plan, profile }, facts).join();
    });
    // Where nothing is for this reader it looks as if nobody had submitted.
    if (levels.every((row) => /^,*$/.test(row))) return { paths: [], countries, levels: [] };
    return { paths: plan.paths, countries, levels };
  }
}

/** In the reader's alphabetical order. */
async function inOrder(ctx: Context, ids: readonly Id[]): Promise<Id[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.sql.rows<{ id: Id; name: unknown }>(
    `SELECT \`id\`, \`name\` FROM \`organisation\` WHERE \`id\` IN (${marks(ids)})`,
    ids,
  );
  const named = rows.map(({ id, name }) => ({ id, name: fromJson<Organisation['name']>(name) }));
  return alphabetical(named, ctx.locale).map(({ id }) => id);
}
