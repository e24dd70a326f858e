import { Module } from '@nestjs/common';
import type { Config } from '../../platform/config/config.ts';
import type { Feature } from '../../platform/feature.ts';
import { CONFIG } from '../../platform/tokens.ts';
import { closeDemonstration } from './close-demonstration.ts';
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
    else if (await closeDemonstration(ctx))
      process.stdout.write(
        'This database holds the demonstration: its accounts let nobody in any more. Begin a real network on an empty database.\n',
      );
  },
};
