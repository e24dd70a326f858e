import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, read, root } from './files.ts';

const FAIL = 400;
const code = /\.(ts|tsx|mjs|css)$/;
/** Generated files, fixtures, and tables of functions and words, which are long because the world is. */
const exempt = [
  /\.d\.ts$/,
  /^tests\/fixtures\//,
  /-table\.ts$/,
  /^libs\/i18n\/messages\//,
  /^apps\/api\/src\/reference\//,
];

describe('size of files', () => {
  const files = projectFiles().filter(
    (path) =>
      code.test(path) && !exempt.some((pattern) => pattern.test(path)) && existsSync(join(root, path)),
  );

  it('looks at the whole project', () => expect(files.length).toBeGreaterThan(40));

  it(`no file is longer than ${FAIL} lines`, () => {
    const long = files
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > FAIL);
    expect(long).toEqual([]);
  });

  it('no constructor takes more than six parameters', () => {
    const greedy = files.filter((path) => {
      const parameters = /constructor\(([^{}]*)\)\s*\{/.exec(read(path))?.[1] ?? '';
      return parameters.split(',').filter((parameter) => parameter.trim() !== '').length > 6;
    });
    expect(greedy).toEqual([]);
  });

  it('no file is named after nothing', () => {
    const vague = files.filter((path) =>
      /(^|[/.-])(utils?|helpers?|common|shared|misc|manager)([/.-]|$)/.test(path),
    );
    expect(vague).toEqual([]);
  });
});
