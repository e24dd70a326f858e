import { withFoundation } from './open-foundation.ts';
import type { Run } from './run.ts';

/** Exit code 1, and what would have to be changed, when database and entities say different things. */
export const schemaCheck: Run = async () => {
  const statements = await withFoundation(async ({ contexts }) => {
    const { upQueries } = await contexts.ground.databases.source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  });
  process.stdout.write(
    statements.length === 0 ? 'The database is as the code says.\n' : `${statements.join('\n')}\n`,
  );
  return statements.length === 0 ? 0 : 1;
};
