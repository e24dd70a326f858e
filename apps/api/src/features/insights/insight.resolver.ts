import type { Audience } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import type { PoolKind } from '@chorsu/scoring';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { CountriesService, type ComparedAnswers, type CountryProfile } from './countries.service.ts';
import {
  AudienceEnum,
  ComparedAnswersType,
  CountryProfileType,
  LevelMatrixScalar,
  PoolKindEnum,
  RegionComparisonType,
} from './insight.graphql.ts';
import { LevelsService, type LevelMatrix } from './levels.service.ts';
import { RegionsService, type RegionComparison } from './regions.service.ts';

@Resolver()
export class InsightResolver {
  constructor(
    readonly regionsService: RegionsService,
    readonly levelsService: LevelsService,
    readonly countriesService: CountriesService,
  ) {}

  @Query(() => RegionComparisonType)
  regionComparison(
    @Ctx() ctx: RequestContext,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('kind', { type: () => PoolKindEnum, nullable: true }) kind?: PoolKind,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<RegionComparison> {
    return this.regionsService.compare(ctx, { regionId, audience, versionId, kind, isPresented });
  }

  @Query(() => LevelMatrixScalar)
  regionLevels(
    @Ctx() ctx: RequestContext,
    @Args('regionId', { type: () => ID }) regionId: Id,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
  ): Promise<LevelMatrix> {
    return this.levelsService.of(ctx, { regionId, audience, versionId });
  }

  @Query(() => CountryProfileType)
  countryProfile(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('isInProgress', { type: () => Boolean, nullable: true }) isInProgress?: boolean,
    @Args('isPresented', { type: () => Boolean, nullable: true }) isPresented?: boolean,
  ): Promise<CountryProfile> {
    const wish = { countryId, audience, versionId, isInProgress, isPresented };
    return this.countriesService.profile(ctx, wish);
  }

  @Query(() => ComparedAnswersType)
  comparedAnswers(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('theme', { type: () => String, nullable: true }) theme?: string,
    @Args('section', { type: () => String, nullable: true }) section?: string,
    @Args('versionId', { type: () => ID, nullable: true }) versionId?: Id,
    @Args('audience', { type: () => AudienceEnum, nullable: true }) audience?: Audience,
  ): Promise<ComparedAnswers> {
    return this.countriesService.answers(ctx, { countryId, theme, section, versionId, audience });
  }
}
