import { features } from './app.module.ts';
import { startApplication } from './platform/application.ts';
import { ConfigError, readConfig } from './platform/config/config.ts';
import { MigrationError } from './platform/database/migrations/migrate.ts';
import { createLog } from './platform/observability/log.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config);
  const application = await startApplication({ config, features, log });
  const stop = () => {
    application.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`Chorsu is ready at ${config.publicUrl}\n`);
  if (config.isDemonstration)
    process.stdout.write(
      'This is the demonstration: choose an account on the first page, one press signs you in.\n',
    );
}

main().catch((error: unknown) => {
  const isForOperator = error instanceof ConfigError || error instanceof MigrationError;
  process.stderr.write(`${isForOperator ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
