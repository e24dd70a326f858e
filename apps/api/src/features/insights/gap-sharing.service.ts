import { sharedGaps, type Audience, type SharedGaps } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/request-context.ts';
import type { Organisation } from '../organisations/organisation.entity.ts';
import { ReleasesService } from '../releases/releases.service.ts';
import { comparedCountries, snapshotsBehind } from './compared-countries.ts';
import { RegionsService, type RegionWish } from './regions.service.ts';

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

@Injectable()
export class SharedGapsService {
  constructor(
    readonly regions: RegionsService,
    readonly releases: ReleasesService,
  ) {}

  /** Problem: `access.forbidden` for who belongs to no audience of the region. */
  async ofRegion(ctx: RequestContext, wish: RegionWish): Promise<GapsShared> {
    const { region, reader, countries, versionIds, version, newest } = await this.regions.gather(ctx, wish);
    const made = { organisation: region, audience: reader.audiences.at(-1)!, countries, versionIds };
    if (!version) return { ...made, versionId: null, gaps: null };
    const ids = countries.map(({ id }) => id);
    const releases = await this.releases.ofMany(ctx, ids, version.questionnaireId);
    const standing = {
      newest,
      edition: undefined,
      releasesFor: (id: Id) => releases.get(id) ?? { releases: [] },
    };
    const profiles = await this.regions.profiles.of(ctx, snapshotsBehind(standing));
    const compared = comparedCountries(ids, standing, profiles);
    const gaps = sharedGaps({ plan: version.plan, countries: compared }, reader);
    return { ...made, versionId: version.id, gaps };
  }
}
