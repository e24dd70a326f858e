import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { ConfidentialSection } from './confidential-section.entity.ts';
import { Release } from './release.entity.ts';
import { ReleaseResolver } from './release.resolver.ts';
import { releasesMigrations } from './releases.migrations.ts';
import { ReleasesService } from './releases.service.ts';

@Module({ providers: [ReleasesService, ReleaseResolver], exports: [ReleasesService] })
export class ReleasesModule {}

export const releases: Feature = {
  name: 'releases',
  module: ReleasesModule,
  entities: [Release, ConfidentialSection],
  migrations: releasesMigrations,
};
