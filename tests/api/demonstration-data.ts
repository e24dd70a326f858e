import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/files.ts';

/** One for each build, since the build knows the tables and the demonstration. */
const kept = (): string => {
  const { mtimeMs } = statSync(join(root, 'dist', 'apps', 'api', 'main.js'));
  return join(root, 'tmp', 'demonstration', String(mtimeMs));
};

/**
 * Puts a loaded demonstration into an empty data folder: loaded once for each build by a server of its own, then copied,
 * so that a spec begins with a second start instead of answering three cycles anew.
 */
export async function copyDemonstration(
  into: string,
  load: (dataFolder: string) => Promise<void>,
): Promise<void> {
  const from = kept();
  if (!existsSync(from)) {
    mkdirSync(join(from, '..'), { recursive: true });
    const made = mkdtempSync(`${from}-`);
    await load(made);
    try {
      renameSync(made, from);
    } catch {
      // Another worker was there first.
      rmSync(made, { recursive: true, force: true });
    }
  }
  cpSync(from, into, { recursive: true });
}
