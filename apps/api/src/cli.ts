import { commands } from './cli/commands.ts';
import { ConfigError } from './platform/config/config.ts';

const usage = (): string =>
  [
    'Usage: npm run -s chorsu -- COMMAND',
    ...commands.map((command) => `  ${command.name} ${command.usage}`),
    '',
  ].join('\n');

async function main([first = '', second = '', ...args]: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name === `${first} ${second}`);
  if (!command) {
    process.stderr.write(usage());
    return first === '' || first === 'help' ? 0 : 2;
  }
  const run = await command.load();
  return run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isForOperator = error instanceof ConfigError || (error as Error).name === 'MigrationError';
    process.stderr.write(
      `${isForOperator ? (error as Error).message : String((error as Error).stack ?? error)}\n`,
    );
    process.exitCode = 1;
  },
);
