import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { features } from './app.module.ts';
import { assemble } from './platform/application.ts';
import { readConfig } from './platform/config/config.ts';
import { clear, lay } from './platform/foundation.ts';
import { createLog } from './platform/observability/log.ts';

/** The schema as the code says it, in the one order that makes differences readable. Needs no data folder. */
export async function printedSchema(): Promise<string> {
  const config = {
    ...readConfig({ CHORSU_ENV: 'test' }),
    database: { kind: 'sqlite', file: ':memory:' },
  } as const;
  const foundation = await lay({ config, features, log: createLog(config) });
  const nest = await assemble(foundation, features);
  try {
    await nest.init();
    const { schema } = nest.get(GraphQLSchemaHost);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await nest.close();
    await clear(foundation);
  }
}
