import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { AssessmentsModule } from '../assessments/assessments.module.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { ChangesService } from './changes.service.ts';
import { homeMigrations } from './home.migrations.ts';
import { HomeResolver } from './home.resolver.ts';
import { Visit } from './visit.entity.ts';

@Module({ imports: [AssessmentsModule, ReleasesModule], providers: [ChangesService, HomeResolver] })
export class HomeModule {}

export const home: Feature = {
  name: 'home',
  module: HomeModule,
  entities: [Visit],
  migrations: homeMigrations,
};
