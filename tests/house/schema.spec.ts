import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { projectFiles, read, root } from './files.ts';

/** A built api says what its code says; in a process of its own, since it brings its own loader. */
function printed(): string {
  const script =
    "import('./dist/apps/api/schema.js').then(async ({ printedSchema }) => process.stdout.write(await printedSchema()))";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], CHORSU_ENV: 'test' },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const documents = (): [string, string][] =>
  projectFiles()
    .filter((path) => path.startsWith('libs/api-schema/documents/'))
    .map((path) => [path, read(path)]);

/** `document: what is wrong with it` by the rules of GraphQL. */
const broken = (schema: GraphQLSchema, of: readonly (readonly [string, string])[]): string[] =>
  of.flatMap(([path, text]) => validate(schema, parse(text)).map(({ message }) => `${path}: ${message}`));

describe('the schema', () => {
  const committed = read('libs/api-schema/schema.graphql');
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildSchema(committed);
  });

  it('is printed as the code says it', () => {
    const today = printed();
    expect(today).toEqual(committed);
    expect(today).toContain('type Query {');
  }, 60_000);

  it('still answers every registered document', () => {
    expect(documents().length).toBeGreaterThan(40);
    expect(broken(schema, documents())).toEqual([]);
  });

  it('shows which documents a removed field would break', () => {
    const without = buildSchema(committed.replace(/^ {2}acceptAssessment\(.*\n/m, ''));
    const findings = broken(without, documents());
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toContain('acceptAssessment');
  });
});
