import { Module } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import type { Feature } from '../../platform/feature.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { loadDemonstration } from './load-demonstration.ts';

@Module({})
export class DemonstrationModule {}

export const demonstration: Feature = {
  name: 'demonstration',
  module: DemonstrationModule,
  entities: [],
  migrations: [],
  async prepare(ctx, get) {
    const { isDemonstration } = get<Config>(CONFIG as never);
    if (isDemonstration) await loadDemonstration(ctx, get);
  },
};
