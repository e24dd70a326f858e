import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb } from './mariadb.ts';
import { createUser } from './people.ts';
import { startServer, type RunningServer } from './server.ts';

export interface RunningNetwork {
  readonly server: RunningServer;
  /** What a command needs to work on the same network. */
  readonly settings: Readonly<Record<string, string>>;
  /** Every letter that was laid into the data folder, the oldest first. */
  readonly mailFolder: string;
  stop(): Promise<void>;
}

/** The reference network on a database of its own, as an operator begins it: one administrator, nobody else. */
export async function startNetwork(
  kind: 'sqlite' | 'mariadb',
  more: Record<string, string> = {},
): Promise<RunningNetwork> {
  const mariadb = kind === 'mariadb' ? await startMariadb() : undefined;
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-network-'));
  const settings = {
    CHORSU_DATA: folder,
    ...more,
    ...(mariadb ? { CHORSU_DATABASE_URL: mariadb.newDatabase() } : {}),
  };
  createUser(settings, 'administrator');
  const server = await startServer(settings);
  return {
    server,
    settings,
    mailFolder: join(folder, 'mails'),
    async stop() {
      await server.stop();
      await mariadb?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
