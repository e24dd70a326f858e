import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { comparedVersionsResolvers } from './compared-versions.resolver.ts';
import { CountriesService } from './countries.service.ts';
import { DownloadController } from './download.controller.ts';
import { StoredEdition } from './edition.entity.ts';
import { InsightResolver } from './insight.resolver.ts';
import { insightsMigrations } from './insights.migrations.ts';
import { LevelsService } from './levels.service.ts';
import { NetworkService } from './network.service.ts';
import { RegionAnswersService } from './region-answers.service.ts';
import { RegionsService } from './regions.service.ts';
import { SharedGapsService } from './gap-sharing.service.ts';
import { SideBySideResolver } from './side-by-side.resolver.ts';

@Module({
  imports: [AssessmentsModule, QuestionnairesModule, ReleasesModule],
  controllers: [DownloadController],
  providers: [
    RegionsService,
    LevelsService,
    CountriesService,
    NetworkService,
    SharedGapsService,
    RegionAnswersService,
    InsightResolver,
    SideBySideResolver,
    ...comparedVersionsResolvers,
  ],
})
export class InsightsModule {}

export const insights: Feature = {
  name: 'insights',
  module: InsightsModule,
  entities: [StoredEdition],
  migrations: insightsMigrations,
};
