import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { isDuplicate } from '../../platform/database/dialect.ts';
import { organisationCreated, organisationUpdated, regionJoined, regionLeft } from './organisation.events.ts';
import { Organisation, RegionMembership, type OrganisationKind } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.graphql.ts';
import { checkName } from './name.ts';
import { countriesOf, placeFor, placeOf } from './place.ts';

/** A network of 200 countries with a dozen ministries each, twice. */
const mostListed = 5_000;

@Injectable()
export class OrganisationsService {
  /** All of a kind, of a region or below an organisation; in the order of their codes, screens sort by the reader's alphabet. */
  async list(
    ctx: Context,
    filter: { kind?: OrganisationKind | null; within?: Id | null },
  ): Promise<Organisation[]> {
    const network = await this.network(ctx);
    ctx.require('organisation.view', {
      organisation: await placeFor(ctx, filter.within ?? network.id),
    });
    const found = await ctx.db.find(Organisation, {
      where: filter.kind ? { kind: filter.kind } : {},
      order: { code: 'ASC', id: 'ASC' },
      take: mostListed,
    });
    if (!filter.within) return found;
    const countries = new Set(await countriesOf(ctx.sql, filter.within, ctx.today));
    return found.filter(({ id, parentId }) => countries.has(id) || parentId === filter.within);
  }

  async one(ctx: Context, id: Id): Promise<Organisation> {
    return ctx.load(Organisation, id, 'organisation.view', async () => ({
      organisation: await placeOf(ctx.sql, id, ctx.today),
    }));
  }

  /** The root of all: every installation has exactly one. */
  async network(ctx: Context): Promise<Organisation> {
    return (await ctx.db.findOneBy(Organisation, { kind: 'network' })) ?? refuse('organisation.not-found');
  }

  async create(ctx: RequestContext, input: OrganisationInput): Promise<Organisation> {
    const network = await this.network(ctx);
    const parentId = input.parentId ?? network.id;
    const mustMayAdd = async (asking: Context): Promise<void> => {
      const organisation = await placeFor(asking, parentId);
      asking.require('organisation.addBelow', { organisation });
      if (input.kind === 'network') refuse('organisation.network-exists');
      if (input.kind !== 'institution' && organisation.kind !== 'network') refuse('organisation.misplaced');
    };
    // Asked twice: before the lock, so that a stranger holds nobody up, and inside it, where it counts.
    await mustMayAdd(ctx);
    return ctx.write(network.id, async (tx) => {
      await mustMayAdd(tx);
      const organisation = tx.db.create(Organisation, {
        ...this.#checked(input),
        id: tx.newId(),
        kind: input.kind,
        parentId,
        isInvented: false,
        createdAt: tx.now,
      });
      await this.#save(tx, organisation);
      tx.record(network.id, organisationCreated(organisation));
      return organisation;
    });
  }

  /** Kind and place in the tree stay: moving a country between regions is an act of its own. */
  async update(ctx: RequestContext, id: Id, input: OrganisationInput): Promise<Organisation> {
    const network = await this.network(ctx);
    await this.one(ctx, id);
    return ctx.write(network.id, async (tx) => {
      const organisation = await this.one(tx, id);
      tx.require('organisation.edit', { organisation: await placeOf(tx.sql, id, tx.today) });
      Object.assign(organisation, this.#checked(input));
      await this.#save(tx, organisation);
      tx.record(network.id, organisationUpdated(organisation));
      return organisation;
    });
  }

  async joinRegion(ctx: RequestContext, countryId: Id, regionId: Id, from: string): Promise<Organisation> {
    const network = await this.network(ctx);
    await this.#movable(ctx, countryId);
    return ctx.write(network.id, async (tx) => {
      const country = await this.#movable(tx, countryId);
      const region = await this.one(tx, regionId);
      if (region.kind !== 'region') refuse('region.not-found');
      const held = await tx.db.findBy(RegionMembership, { countryId, regionId });
      if (held.some(({ until }) => until === null || until >= from)) refuse('region.joined-already');
      await tx.db.insert(RegionMembership, { id: tx.newId(), countryId, regionId, from, until: null });
      tx.record(network.id, regionJoined(countryId, regionId, from));
      return country;
    });
  }

  /** The last day is `until`. */
  async leaveRegion(ctx: RequestContext, countryId: Id, regionId: Id, until: string): Promise<Organisation> {
    const network = await this.network(ctx);
    await this.#movable(ctx, countryId);
    return ctx.write(network.id, async (tx) => {
      const country = await this.#movable(tx, countryId);
      const held = await tx.db.findBy(RegionMembership, { countryId, regionId });
      const membership = held.find((one) => one.until === null || one.until > until);
      if (!membership || membership.from > until) refuse('region.not-joined');
      await tx.db.update(RegionMembership, membership.id, { until });
      tx.record(network.id, regionLeft(countryId, regionId, until));
      return country;
    });
  }

  async #movable(tx: Context, countryId: Id): Promise<Organisation> {
    const country = await this.one(tx, countryId);
    tx.require('organisation.moveBetweenRegions', {
      organisation: await placeOf(tx.sql, countryId, tx.today),
    });
    return country;
  }

  #checked({
    code,
    name,
    timeZone,
    languages,
  }: OrganisationInput): Pick<Organisation, 'code' | 'name' | 'timeZone' | 'languages'> {
    if (!/^[\w.-]{1,40}$/.test(code)) refuse('organisation.code-invalid', { code });
    checkName(name);
    if (
      languages &&
      (languages.length > 12 || !languages.every((tag) => /^[A-Za-z]{2,3}(-\w{2,8}){0,2}$/.test(tag)))
    )
      refuse('organisation.languages-unknown');
    if (!isTimeZone(timeZone)) refuse('organisation.time-zone-unknown', { timeZone });
    return { code, name, timeZone, languages: languages ?? [] };
  }

  async #save(tx: WriteContext, organisation: Organisation): Promise<void> {
    try {
      await tx.db.save(organisation);
    } catch (error) {
      if (isDuplicate(error)) refuse('organisation.code-taken', { code: organisation.code });
      throw error;
    }
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
