import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../api/server.ts';
import { root } from '../house/files.ts';
import type { Benchmark } from './benchmark.ts';

const seconds = (since: number) => (performance.now() - since) / 1000;

/** Seconds from the command to the first page that is answered. */
async function untilFirstPage(folder: string, command: string, args: readonly string[]): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: String(port) },
    stdio: ['ignore', 'ignore', 'ignore'],
    detached: true,
  });
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`${command} ${args.join(' ')} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const took = seconds(started);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
  return took;
}

const clone = (folder: string) => execFileSync('git', ['clone', '-q', '--no-hardlinks', root, folder]);

const bareServer = `
  const { default: fastify } = await import('fastify');
  const app = fastify();
  app.get('/', () => 'ok');
  await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
`;

/** Both ratios are ours / floor: for the bare clone the floor is `npm ci` alone, for the second start a bare Fastify. */
export const start: Benchmark = {
  name: 'start',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'chorsu-start-'));
    try {
      clone(join(folder, 'floor'));
      const installing = performance.now();
      execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: join(folder, 'floor'), stdio: 'ignore' });
      const install = seconds(installing);
      clone(join(folder, 'ours'));
      const first = await untilFirstPage(join(folder, 'ours'), 'npm', ['start']);
      const second = await untilFirstPage(join(folder, 'ours'), 'npm', ['start']);
      const bare = await untilFirstPage(root, process.execPath, ['--input-type=module', '-e', bareServer]);
      return [
        { name: 'start.bare', value: first, unit: 's', floor: install, ratio: first / install },
        { name: 'start.second', value: second, unit: 's', floor: bare, ratio: second / bare },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
