import { ReleaseChoices } from '@chorsu/access';
import type { Id } from '@chorsu/kernel';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../platform/context/ctx.decorator.ts';
import { RequestContext } from '../../platform/context/request-context.ts';
import { documentScalar } from '../../platform/graphql/scalars.ts';
import { ReleasesService } from './releases.service.ts';

const ReleasesScalar = documentScalar(
  'Releases',
  '{ "<section>": { "secretariat" | "network" | "region" | "partners": "nothing" | "aggregates" | "names" | "everything" } }',
  ReleaseChoices,
);

@Resolver()
export class ReleaseResolver {
  constructor(readonly releasesService: ReleasesService) {}

  @Query(() => ReleasesScalar)
  releases(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('versionId', { type: () => ID }) versionId: Id,
  ): Promise<ReleaseChoices> {
    return this.releasesService.choices(ctx, countryId, versionId);
  }

  @Query(() => [String])
  confidentialSections(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('versionId', { type: () => ID }) versionId: Id,
  ): Promise<readonly string[]> {
    return this.releasesService.confidential(ctx, countryId, versionId);
  }

  @Mutation(() => ReleasesScalar)
  setReleases(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('versionId', { type: () => ID }) versionId: Id,
    @Args('releases', { type: () => ReleasesScalar }) releases: ReleaseChoices,
  ): Promise<ReleaseChoices> {
    return this.releasesService.set(ctx, countryId, versionId, releases);
  }

  @Mutation(() => ReleasesScalar)
  applyStandardRelease(
    @Ctx() ctx: RequestContext,
    @Args('countryId', { type: () => ID }) countryId: Id,
    @Args('versionId', { type: () => ID }) versionId: Id,
  ): Promise<ReleaseChoices> {
    return this.releasesService.applyStandard(ctx, countryId, versionId);
  }
}
