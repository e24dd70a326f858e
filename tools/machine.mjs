// Programs of the machine that tests need. Installed from Debian's packages where that is allowed (root, apt-get).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = [
  { name: 'MariaDB', program: '/usr/sbin/mariadbd', package: 'mariadb-server' },
  { name: 'Redis', program: '/usr/bin/redis-server', package: 'redis-server' },
  { name: 'Chromium', program: '/usr/bin/chromium', package: 'chromium' },
  {
    name: 'fonts for Arabic',
    program: '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
    package: 'fonts-noto-core',
  },
];

/** The names of what is missing and could not be installed. */
export function provideMachine() {
  const missing = needed.filter(({ program }) => !existsSync(program));
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Installing ${missing.map(({ name }) => name).join(', ')} …\n`);
    // A package must not start its service: tests start their own on free ports.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 2] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...missing.map((each) => each.package));
  }
  return missing.filter(({ program }) => !existsSync(program)).map(({ name }) => name);
}
