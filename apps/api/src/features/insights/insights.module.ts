import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { CountryProfileResolver, RegionComparisonResolver } from './compared-versions.resolver.ts';
import { CountriesService } from './countries.service.ts';
import { DownloadController } from './download.controller.ts';
import { StoredEdition } from './edition.entity.ts';
import { InsightResolver } from './insight.resolver.ts';
import { insightsMigrations } from './insights.migrations.ts';
import { LevelsService } from './levels.service.ts';
import { RegionsService } from './regions.service.ts';

@Module({
  imports: [AssessmentsModule, QuestionnairesModule, ReleasesModule],
  controllers: [DownloadController],
  providers: [
    RegionsService,
    LevelsService,
    CountriesService,
    InsightResolver,
    RegionComparisonResolver,
    CountryProfileResolver,
  ],
})
export class InsightsModule {}

export const insights: Feature = {
  name: 'insights',
  module: InsightsModule,
  entities: [StoredEdition],
  migrations: insightsMigrations,
};
