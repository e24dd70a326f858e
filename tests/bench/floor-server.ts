import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../house/files.ts';
import { freePort } from '../api/server.ts';

export interface FloorServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts `tests/bench/<name>.ts` in a process of its own, as the product has one. */
export async function startFloor(name: string, settings: Record<string, string>): Promise<FloorServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'tests', 'bench', `${name}.ts`)], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
