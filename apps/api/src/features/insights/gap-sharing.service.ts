import {
  sharedGaps,
  type Audience,
  type ComparisonReader,
  type CountryReleases,
  type SharedGaps,
} from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { Context, RequestContext } from '../../platform/context/request-context.ts';
import type { PublishedVersion } from '../assessments/versions.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { comparedCountries, snapshotsBehind } from './compared-countries.ts';
import { RegionsService, type RegionWish } from './regions.service.ts';
import type { Profiles, Submitted } from './submitted.ts';

/** Which gaps several countries have, as one reader may see it. */
export interface GapsShared {
  /** The region or network. */
  readonly organisation: Organisation;
  readonly audience: Audience;
  readonly countries: readonly Organisation[];
  readonly versionIds: readonly Id[];
  readonly versionId: Id | null;
  readonly gaps: SharedGaps | null;
}

/** What a group's shared gaps are worked out from; without a version nothing was submitted. */
interface Group {
  readonly organisation: Organisation;
  readonly audience: Audience;
  readonly countries: readonly Organisation[];
  readonly versionIds: readonly Id[];
  readonly version: PublishedVersion | undefined;
  readonly newest: ReadonlyMap<Id, Submitted>;
  readonly releasesFor: (countryId: Id) => CountryReleases;
}

/** Over the countries of a region or of the network that the reader sees by name; in no edition, as none is protected. */
export async function gapsSharedIn(
  ctx: Context,
  { organisation, audience, countries, versionIds, version, newest, releasesFor }: Group,
  reader: ComparisonReader,
  profiles: Profiles,
): Promise<GapsShared> {
  const made = { organisation, audience, countries, versionIds };
  if (!version) return { ...made, versionId: null, gaps: null };
  const standing = { newest, edition: undefined, releasesFor };
  const compared = comparedCountries(
    countries.map(({ id }) => id),
    standing,
    await profiles.of(ctx, snapshotsBehind(standing)),
  );
  return {
    ...made,
    versionId: version.id,
    gaps: sharedGaps({ plan: version.plan, countries: compared }, reader),
  };
}

@Injectable()
export class SharedGapsService {
  constructor(readonly regions: RegionsService) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the region. */
  async ofRegion(ctx: RequestContext, wish: RegionWish): Promise<GapsShared> {
    const gathered = await this.regions.gather(ctx, wish);
    const { region, reader, releases } = gathered;
    const releasesFor = (id: Id) => releases.get(id) ?? { releases: [] };
    const group = { ...gathered, organisation: region, releasesFor };
    return gapsSharedIn(ctx, group, reader, this.regions.profiles);
  }
}
