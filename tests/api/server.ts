import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/files.ts';
import { copyDemonstration } from './demonstration-data.ts';

export interface RunningServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

/** Starts the built api as people do, on a free port with a data folder of its own; ready when `/ready` says so. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const dataFolder = settings['CHORSU_DATA'] ?? mkdtempSync(join(tmpdir(), 'chorsu-'));
  const isEmpty = settings['CHORSU_DATA'] === undefined && settings['CHORSU_DATABASE_URL'] === undefined;
  if (isEmpty && settings['CHORSU_DEMO'] === 'on')
    await copyDemonstration(dataFolder, async (made) => {
      const server = await startIn(made, { CHORSU_DEMO: 'on', CHORSU_DATA: made });
      await server.stop();
    });
  return startIn(dataFolder, settings);
}

async function startIn(dataFolder: string, settings: Record<string, string>): Promise<RunningServer> {
  const port = await freePort();
  let printed = '';
  const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      CHORSU_ENV: 'test',
      CHORSU_DATA: dataFolder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 180_000;
  while (
    !(await fetch(`${url}/ready`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The api did not start:\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    dataFolder,
    process: child,
    output: () => printed,
    async stop() {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      if (!settings['CHORSU_DATA']) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
