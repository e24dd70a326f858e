import { describe, expect, it } from '@jest/globals';
import { projectFiles, read } from './files.ts';

describe('what must not be in the project', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; link?: boolean; license?: string }>;
  };

  it('the lock names no registry', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'));
    expect(named).toEqual([]);
  });

  it('every dependency that ships has a licence that we may use', () => {
    const allowed =
      /^\(?(MIT|MIT-0|ISC|BSD|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|MPL-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|Python-2\.0|CC-BY-4\.0|WTFPL)/;
    const others = Object.entries(lock.packages).filter(
      ([path, { link, license, ...rest }]) =>
        path.startsWith('node_modules/') &&
        !link &&
        !('dev' in rest) &&
        !allowed.test(license ?? 'none named'),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('no file of the tree is data of a running server', () =>
    expect(projectFiles().filter((path) => /^(data|tmp|dist)\//.test(path))).toEqual([]));
});
