import type { Audience } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { PoolKind } from '@chorsu/scoring';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import {
  AudienceEnum,
  NetworkComparisonType,
  PoolKindEnum,
  RegionAnswersType,
  SharedGapsType,
} from './insight.graphql.ts';
import { NetworkService, type NetworkComparison } from './network.service.ts';
import { RegionAnswersService, type RegionAnswers } from './region-answers.service.ts';
import { SharedGapsService, type GapsShared } from './gap-sharing.service.ts';

@Resolver()
export class SideBySideResolver {
  constructor(
    readonly networkService: NetworkService,
    readonly sharedGapsService: SharedGapsService,
    readonly regionAnswersService: RegionAnswersService,
  ) {}

  @Query(() => NetworkComparisonType)
  networkComparison(
    @Ctx() ctx: RequestContext,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('kind', { type: () => PoolKindEnum, nullable: true }) kind?: PoolKind,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<NetworkComparison> {
    return this.networkService.compare(ctx, { audience, versionId, kind, isPresented });
  }

  @Query(() => SharedGapsType)
  networkSharedGaps(
    @Ctx() ctx: RequestContext,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<GapsShared> {
    return this.networkService.sharedGaps(ctx, { audience, versionId, isPresented });
  }

  @Query(() => SharedGapsType)
  regionSharedGaps(
    @Ctx() ctx: RequestContext,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<GapsShared> {
    return this.sharedGapsService.ofRegion(ctx, { regionId, audience, versionId, isPresented });
  }

  @Query(() => RegionAnswersType)
  regionAnswers(
    @Ctx() ctx: RequestContext,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('section', { type: () => String, nullable: true }) section?: string,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<RegionAnswers> {
    return this.regionAnswersService.compare(ctx, { regionId, section, audience, versionId, isPresented });
  }
}
