// Programs of the machine that tests need. Installed from Debian's packages where that is allowed (root, apt-get).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// Any of the programs will do; of the packages the first that Debian's release has.
const needed = [
  { name: 'MariaDB', programs: ['/usr/sbin/mariadbd'], packages: ['mariadb-server'] },
  { name: 'Redis', programs: ['/usr/bin/redis-server'], packages: ['redis-server'] },
  {
    name: 'Chromium',
    programs: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
    packages: ['chromium-headless-shell', 'chromium'],
  },
  {
    name: 'fonts for Arabic',
    programs: ['/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf'],
    packages: ['fonts-noto-core'],
  },
];

const isMissing = ({ programs }) => !programs.some((program) => existsSync(program));

/** The names of what is missing and could not be installed. */
export function provideMachine() {
  const missing = needed.filter(isMissing);
  if (missing.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Installing ${missing.map(({ name }) => name).join(', ')} …\n`);
    // A package must not start its service: tests start their own on free ports.
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 2] });
    apt('update');
    for (const { packages } of missing)
      packages.some((each) => apt('install', '-y', '--no-install-recommends', each).status === 0);
  }
  return missing.filter(isMissing).map(({ name }) => name);
}
