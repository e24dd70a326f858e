import { spawnSync } from 'node:child_process';
import { root } from '../house/files.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of the built command line to its end, on the same settings as a server. */
export function chorsu(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  input = '',
): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/apps/api/cli.js', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], CHORSU_ENV: 'test', ...settings },
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, output: stdout, errors: stderr };
}
