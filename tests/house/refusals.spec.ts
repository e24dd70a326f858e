import { describe, expect, it } from '@jest/globals';
import { projectFiles, read } from './files.ts';

const files = projectFiles();
const known = new Set(
  files
    .filter((path) => /^libs\/i18n\/messages\/en\/.*\.json$/.test(path))
    .flatMap((path) => Object.keys(JSON.parse(read(path)) as Record<string, string>)),
);
const sources = files.filter(
  (path) => /^(apps\/api|libs\/core\/(access|answers))\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts'),
);
const codes = new Set(
  sources.flatMap((path) =>
    [...read(path).matchAll(/\b(?:refuse|problem)\(\s*'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!),
  ),
);

describe('refusals', () => {
  it('are found in the sources', () => expect(codes.size).toBeGreaterThan(20));

  it('have words: each code is the key of a message', () => {
    expect([...codes].filter((code) => !known.has(code)).sort()).toEqual([]);
  });
});
