import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { root } from './files.ts';

const env = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };

/** The rules that ESLint names for a source as if it stood at `path`. */
function rulesBrokenBy(path: string, source: string): string[] {
  const { stdout } = spawnSync('npx', ['eslint', '--stdin', '--stdin-filename', path, '--format', 'json'], {
    cwd: root,
    env,
    input: source,
    encoding: 'utf8',
  });
  const [result] = JSON.parse(stdout) as [{ messages: { ruleId: string }[] }];
  return result.messages.map(({ ruleId }) => ruleId);
}

describe('walls', () => {
  // Without a project graph the boundary rule skips itself in silence.
  beforeAll(() => void execFileSync('npx', ['nx', 'show', 'projects'], { cwd: root, env }), 60_000);

  const planted: [string, string, string, string][] = [
    [
      'core imports a framework',
      'libs/core/kernel/src/planted.ts',
      "import 'react';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a lower floor of core imports a higher',
      'libs/core/kernel/src/planted.ts',
      "import '@chorsu/scoring';",
      '@nx/enforce-module-boundaries',
    ],
    ['core imports Node', 'libs/core/kernel/src/planted.ts', "import 'node:fs';", 'no-restricted-imports'],
    [
      'the server imports the component library',
      'apps/api/src/planted.ts',
      "import '@mantine/core';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'the browser imports the server framework',
      'apps/web/src/planted.ts',
      "import '@nestjs/common';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'one app reaches into another',
      'apps/web/src/planted.ts',
      "import '../../api/src/main.ts';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'the platform imports a feature',
      'apps/api/src/platform/planted.ts',
      "import '../features/organisations/organisation.entity.ts';",
      'import-x/no-restricted-paths',
    ],
    [
      'an earlier feature imports a later',
      'apps/api/src/features/organisations/planted.ts',
      "import '../cycles/cycle.entity.ts';",
      'import-x/no-restricted-paths',
    ],
  ];

  it.each(planted)(
    'stands when %s',
    (_, path, source, rule) => expect(rulesBrokenBy(path, `${source}\n`)).toContain(rule),
    60_000,
  );

  it(
    'lets a right import through',
    () => expect(rulesBrokenBy('libs/core/scoring/src/planted.ts', "import '@chorsu/kernel';\n")).toEqual([]),
    60_000,
  );
});
