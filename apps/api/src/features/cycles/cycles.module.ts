import { Module } from '@nestjs/common';
import type { Feature } from '../../platform/feature.ts';
import { QuestionnairesModule } from '../questionnaires/questionnaires.module.ts';
import { Cycle } from './cycle.entity.ts';
import { CycleResolver } from './cycle.resolver.ts';
import { cyclesMigrations } from './cycles.migrations.ts';
import { CyclesService } from './cycles.service.ts';

@Module({
  imports: [QuestionnairesModule],
  providers: [CyclesService, CycleResolver],
  exports: [CyclesService],
})
export class CyclesModule {}

export const cycles: Feature = {
  name: 'cycles',
  module: CyclesModule,
  entities: [Cycle],
  migrations: cyclesMigrations,
};
