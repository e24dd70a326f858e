import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refuse } from '../../platform/context/problem-error.ts';
import type { Context, RequestContext, WriteContext } from '../../platform/context/request-context.ts';
import { isDuplicate } from '../../platform/database/dialect.ts';
import { organisationCreated, organisationUpdated, regionJoined, regionLeft } from './organisation.events.ts';
import { Organisation, RegionMembership, type OrganisationKind } from './organisation.entity.ts';
import type { OrganisationInput } from './organisation.graphql.ts';
import { countriesOf, placeOf } from './place.ts';

@Injectable()
export class OrganisationsService {
  /** All of a kind, of a region or below an organisation; in the order of their codes, screens sort by the reader's alphabet. */
  async list(
    ctx: Context,
    filter: { kind?: OrganisationKind | null; within?: Id | null },
  ): Promise<Organisation[]> {
    const network = await this.network(ctx);
    ctx.require('organisation.view', {
      organisation: await placeOf(ctx.sql, filter.within ?? network.id, ctx.today),
    });
    const found = await ctx.db.find(Organisation, {
      where: filter.kind ? { kind: filter.kind } : {},
      order: { code: 'ASC', id: 'ASC' },
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

  async memberships(ctx: Context, countries: readonly Id[]): Promise<RegionMembership[]> {
    return ctx.db.find(RegionMembership, {
      where: { countryId: In([...countries]) },
      order: { from: 'ASC', regionId: 'ASC' },
    });
  }

  async create(ctx: RequestContext, input: OrganisationInput): Promise<Organisation> {
    const network = await this.network(ctx);
    return ctx.write(network.id, async (tx) => {
      const parentId = input.parentId ?? network.id;
      tx.require('organisation.addBelow', { organisation: await placeOf(tx.sql, parentId, tx.today) });
      if (input.kind === 'network') refuse('organisation.network-exists');
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

  async #movable(tx: WriteContext, countryId: Id): Promise<Organisation> {
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
    if (Object.values(name).every((text) => text.trim() === '')) refuse('organisation.name-missing');
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
