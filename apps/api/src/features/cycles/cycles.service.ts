import type { Id } from '@chorsu/kernel';
import type { CycleFacts, Place } from '@chorsu/access';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { batch } from '../../platform/graphql/batch.ts';
import { checkName } from '../organisations/name.ts';
import { placeFor } from '../organisations/place.ts';
import { placesOf } from '../organisations/places.ts';
import { QuestionnaireVersion } from '../questionnaires/questionnaire-version.entity.ts';
import { Cycle } from './cycle.entity.ts';
import { cycleClosed, cycleOpened } from './cycle.events.ts';

export interface NewCycle {
  readonly title: Cycle['title'];
  readonly organisationId: Id;
  readonly versionId: Id;
  readonly countryIds: readonly Id[];
  readonly opensOn: string;
  readonly closesOn: string;
}

/** More than there are in the world. */
const mostCountries = 300;

export type CycleStatus = 'planned' | 'running' | 'closed';

/** A cycle is closed by hand or by its last day. */
export const statusOf = ({ opensOn, closesOn, closedAt }: Cycle, today: string): CycleStatus =>
  closedAt || closesOn < today ? 'closed' : opensOn > today ? 'planned' : 'running';

/** For fields of listed things. */
export const cycleTitle = batch(async (ctx, ids: readonly Id[]) => {
  const cycles = await ctx.db.find(Cycle, { select: { id: true, title: true }, where: { id: In([...ids]) } });
  return new Map(cycles.map(({ id, title }) => [id, title]));
});

@Injectable()
export class CyclesService {
  /** Those that the actor may see, the newest first. */
  async list(ctx: Context): Promise<Cycle[]> {
    const cycles = await ctx.db.find(Cycle, { order: { opensOn: 'DESC', id: 'DESC' } });
    const facts = await this.#factsOf(ctx, cycles);
    return cycles.filter((cycle) => ctx.can('cycle.view', facts(cycle)));
  }

  one(ctx: Context, id: Id): Promise<Cycle> {
    return ctx.load(Cycle, id, 'cycle.view', async (cycle) => (await this.#factsOf(ctx, [cycle]))(cycle));
  }

  /**
   * The cycle itself; the assessments feature invites the countries in the same transaction.
   * Problems: `cycle.version-not-published`, `cycle.dates-reversed`, `cycle.without-countries`.
   */
  async open(tx: WriteContext, wish: NewCycle): Promise<Cycle> {
    const organisation = await placeFor(tx, wish.organisationId);
    const countries = await placesOf(tx.sql, wish.countryIds.slice(0, mostCountries), tx.today);
    tx.require('cycle.open', { organisation, countries });
    if (countries.length === 0) refuse('cycle.without-countries');
    if (countries.length !== wish.countryIds.length) refuse('organisation.not-found');
    checkName(wish.title);
    if (wish.closesOn < wish.opensOn) refuse('cycle.dates-reversed');
    const version = await tx.db.findOne(QuestionnaireVersion, {
      select: { id: true, publishedAt: true },
      where: { id: wish.versionId },
    });
    if (!version?.publishedAt) refuse('cycle.version-not-published');
    const { title, organisationId, versionId, opensOn, closesOn } = wish;
    const cycle = tx.db.create(Cycle, {
      id: tx.newId(),
      title,
      organisationId,
      versionId,
      countries: { ids: wish.countryIds },
      opensOn,
      closesOn,
      createdAt: tx.now,
      closedAt: null,
    });
    await tx.db.insert(Cycle, cycle);
    await tx.openStream(cycle.id, 'cycle');
    tx.record(cycle.id, cycleOpened(cycle));
    return cycle;
  }

  async close(ctx: RequestContext, id: Id): Promise<Cycle> {
    await this.#loadToClose(ctx, id);
    return ctx.write(id, async (tx) => {
      const cycle = await this.#loadToClose(tx, id);
      await tx.db.update(Cycle, { id }, { closedAt: tx.now });
      tx.record(id, cycleClosed(cycle));
      return { ...cycle, closedAt: tx.now };
    });
  }

  #loadToClose(ctx: Context, id: Id): Promise<Cycle> {
    return ctx.load(Cycle, id, 'cycle.close', async (cycle) => (await this.#factsOf(ctx, [cycle]))(cycle));
  }

  /** Reads the places of all of them at once; answers a function that needs no more reading. */
  async #factsOf(ctx: Context, cycles: readonly Cycle[]): Promise<(cycle: Cycle) => CycleFacts> {
    const ids = cycles.flatMap(({ organisationId, countries }) => [organisationId, ...countries.ids]);
    const places = new Map((await placesOf(ctx.sql, ids, ctx.today)).map((place) => [place.id, place]));
    const known = (id: Id): Place[] => [places.get(id)].filter((place) => place !== undefined);
    return (cycle) => ({
      organisation: places.get(cycle.organisationId)!,
      status: statusOf(cycle, ctx.today),
      countries: cycle.countries.ids.flatMap(known),
    });
  }
}
