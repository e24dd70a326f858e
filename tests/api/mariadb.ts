import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server.ts';

const program = '/usr/sbin/mariadbd';

/** With CI=true a missing MariaDB is a failure, never a skip. */
export const hasMariadb = existsSync(program) || process.env['CI'] === 'true';

/** The databases on which a test runs here. */
export const databaseKinds: readonly ('sqlite' | 'mariadb')[] = hasMariadb
  ? ['sqlite', 'mariadb']
  : ['sqlite'];

export interface RunningMariadb {
  /** For CHORSU_DATABASE_URL: a new, empty database at each call. */
  newDatabase(): string;
  /** How many SELECT statements it has answered so far, to anybody. */
  selects(): number;
  /** As if the machine lost power: no goodbye. Comes back on the same data and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** An own server on a free port with its data in a temporary folder. */
export async function startMariadb(): Promise<RunningMariadb> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-mariadb-'));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  const data = join(folder, 'data');
  const user = isRoot ? ['--user=mysql'] : [];
  must('mariadb-install-db', [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const socket = join(folder, 'socket');
  const launch = async (): Promise<ChildProcess> => {
    const child = spawn(
      program,
      [
        '--no-defaults',
        ...user,
        `--datadir=${data}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        `--socket=${socket}`,
      ],
      { stdio: 'ignore' },
    );
    const deadline = Date.now() + 60_000;
    while (sql(socket, 'SELECT 1').status !== 0) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('MariaDB did not start.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return child;
  };
  let child = await launch();
  sql(
    socket,
    "CREATE USER chorsu@'%' IDENTIFIED BY 'chorsu'; GRANT ALL ON *.* TO chorsu@'%'; CREATE USER chorsu@localhost IDENTIFIED BY 'chorsu'; GRANT ALL ON *.* TO chorsu@localhost",
  );
  let count = 0;
  return {
    newDatabase() {
      count += 1;
      sql(socket, `CREATE DATABASE chorsu${count}`);
      return `mysql://chorsu:chorsu@127.0.0.1:${port}/chorsu${count}`;
    },
    selects() {
      const answer = spawnSync(
        'mariadb',
        [
          '--no-defaults',
          `--socket=${socket}`,
          '--user=root',
          '-N',
          '-e',
          "SHOW GLOBAL STATUS LIKE 'Com_select'",
        ],
        { encoding: 'utf8' },
      );
      return Number(answer.stdout.split('\t')[1]);
    },
    async crash() {
      await ended(child, 'SIGKILL');
      child = await launch();
    },
    async stop() {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const sql = (socket: string, text: string) =>
  spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', text], {
    stdio: 'ignore',
  });

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
