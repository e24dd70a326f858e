import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { projectFiles, read, root } from './files.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

const core = ['kernel', 'expression', 'questionnaire', 'answers', 'scoring', 'access', 'interchange'];
const others = ['i18n', 'ui', 'charts', 'form-ui', 'api-client', 'api-schema'];
const doors = new Map<string, string>([
  ...core.map((name): [string, string] => [`@chorsu/${name}`, `libs/core/${name}/src/index.ts`]),
  ...others.map((name): [string, string] => [`@chorsu/${name}`, `libs/${name}/src/index.ts`]),
]);

function importsOf(path: string): string[] {
  return ts
    .preProcessFile(read(path), true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? normalize(join(dirname(path), fileName)) : (doors.get(fileName) ?? ''),
    )
    .filter((target) => /\.tsx?$/.test(target));
}

/** The first loop found, as the files that it passes. */
export function loopIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] | undefined => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return undefined;
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      const loop = visit(next);
      if (loop) return loop;
    }
    trail.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const loop = visit(file);
    if (loop) return loop;
  }
  return undefined;
}

describe('import loops', () => {
  const files = projectFiles().filter(
    (path) => /^(apps|libs)\/.*\.tsx?$/.test(path) && existsSync(join(root, path)),
  );
  const graph: Graph = new Map(files.map((path) => [path, importsOf(path)]));

  it('finds a loop where there is one', () =>
    expect(
      loopIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']));

  it('there is none', () => expect(loopIn(graph)).toBeUndefined());

  it('every relative import names a file that exists', () => {
    const broken = [...graph].flatMap(([file, targets]) =>
      targets.filter((target) => !existsSync(join(root, target))).map((target) => `${file} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
