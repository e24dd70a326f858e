import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../config/config.ts';

/** Let go with `close`; the operating system lets go by itself when the process dies, however it dies. */
export interface FolderLock {
  close(): void;
}

/**
 * Two servers on one embedded database would each believe that they see every change. So one holds an exclusive lock on
 * a file of its own beside it, and the second refuses to start.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'server.lock'), { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
  } catch {
    database.close();
    throw new ConfigError(
      `Another server already runs on the data folder ${folder}; stop it first or choose another CHORSU_DATA.`,
    );
  }
  return database;
}
