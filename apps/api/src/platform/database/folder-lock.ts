import { accessSync, constants, mkdirSync } from 'node:fs';
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
  const database = openIn(folder);
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

function openIn(folder: string): DatabaseSync {
  makeDataFolder(folder);
  try {
    return new DatabaseSync(path.join(folder, 'server.lock'), { timeout: 0 });
  } catch {
    throw cannotWrite(folder);
  }
}

/** Made for our own user alone: it holds answers and letters. One that is there stays as it is. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw cannotWrite(folder);
  }
}

const cannotWrite = (folder: string): ConfigError =>
  new ConfigError(
    `The data folder ${folder} can't be made or written to by this user; give it to them or choose another CHORSU_DATA.`,
  );
